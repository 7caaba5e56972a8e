/** Interviews with an instrument: what happened, why it was refused, and what the pages say. */
export const interviewWords = {
  'moment.interview.begun': {
    id: '{unit} memulai wawancara.',
    en: '{unit} began an interview.',
  },
  'moment.interview.framed': {
    id: '{unit} menetapkan untuk siapa pertanyaannya.',
    en: '{unit} said whose questions are put.',
  },
  'moment.answers.recorded': {
    id: '{unit} mencatat jawaban wawancara.',
    en: '{unit} recorded answers of an interview.',
  },
  'moment.interview.ended': {
    id: '{unit} mengakhiri wawancara.',
    en: '{unit} ended an interview.',
  },
  'moment.screening.evaluated': {
    id: '{unit} mencatat hasil penyaringan.',
    en: '{unit} recorded a result of screening.',
  },
  'record.interview.framed': {
    id: 'untuk siapa pertanyaan wawancara',
    en: 'whose questions were put',
  },
  'record.answers.recorded': { id: 'jawaban wawancara', en: 'answers of an interview' },
  'record.screening.evaluated': { id: 'hasil penyaringan', en: 'a result of screening' },

  'interview.files': { id: 'Menunjuk pada berkas', en: 'Points to the files' },

  'refusal.interview-unknown': {
    id: 'Wawancara ini tidak ada pada kasus ini.',
    en: 'There is no such interview in this case.',
  },
  'refusal.interview-ended': {
    id: 'Wawancara ini sudah berakhir. Jawaban yang terlambat masih dapat dicatat; untuk pertanyaan baru, mulailah wawancara baru.',
    en: 'This interview is over. Late answers can still be recorded; for new questions begin another one.',
  },
  'refusal.interview-not-asked': {
    id: 'Unit Anda tidak memimpin kasus ini, tidak duduk di panelnya, tidak mengambil orangnya dari antrean, dan tidak menerima rujukannya untuk tujuan ini.',
    en: 'Your unit neither leads this case, nor sits on its panel, nor took the person from the queue, nor took a referral of it for this purpose.',
  },
  'refusal.interview-needs-consent': {
    id: 'Orangnya belum setuju bahwa lembaga Anda mengetahui apa yang terjadi padanya. Mintalah persetujuannya lebih dulu.',
    en: 'The person has not agreed that your institution knows what happened to her. Ask for her consent first.',
  },
  'refusal.answer-known': {
    id: 'Jawaban atas {question} sudah tercatat dengan isi lain. Tidak ada yang diubah; muat ulang halaman dan jawab lagi.',
    en: 'The answer to {question} is recorded already and says something else. Nothing was changed; load the page again and answer anew.',
  },
  'refusal.question-unknown': {
    id: 'Pertanyaan {question} tidak ada pada versi instrumen wawancara ini. Tidak ada jawaban yang dicatat.',
    en: 'The question {question} is not in this interview’s version of the instrument. No answer was recorded.',
  },
  'refusal.answer-base-unknown': {
    id: 'Jawaban atas {question} menggantikan jawaban yang tidak ada. Tidak ada jawaban yang dicatat; muat ulang halaman.',
    en: 'The answer to {question} takes the place of one that is not there. No answer was recorded; load the page again.',
  },
  'refusal.answer-file-unknown': {
    id: 'Jawaban atas {question} menunjuk berkas yang tidak ada pada kasus ini, atau yang tidak terbuka bagi Anda. Tidak ada jawaban yang dicatat.',
    en: 'The answer to {question} points to a file that is not in this case, or not open to you. No answer was recorded.',
  },
} as const
