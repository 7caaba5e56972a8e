/** Screens of matches and links: on the case page, and the page where pairs are reviewed. */
export const linkPageWords = {
  'link.lead': {
    id: 'Tidak ada yang digabung. Tautan tidak mengubah siapa yang boleh melihat apa: itu ditentukan persetujuan.',
    en: 'Nothing is joined. A link changes nobody’s right to see: consent decides.',
  },
  'link.empty': {
    id: 'Belum ada. Bila lembaga lain mencatat seseorang yang mungkin orang ini, pertanyaannya muncul di sini; kasus lembaga sendiri dapat Anda usulkan.',
    en: 'Nobody yet. If another institution registers somebody who may be this person, the question appears here; a case of your own institution you can propose yourself.',
  },
  'link.returnee': {
    id: 'Orang ini kembali sesudah bantuan yang lalu berakhir. Temui dengan hati-hati: pernah diperdagangkan lagi adalah kerentanan, bukan kesalahannya. Jangan minta ia mengulang cerita yang sudah tercatat.',
    en: 'This person is back after earlier help had ended. Meet her or him with care: having been trafficked again is a vulnerability, never a fault. Do not ask for a story that is recorded already.',
  },
  'link.contradicted': {
    id: 'Dua kasus dari orang ini pernah dinyatakan bukan orang yang sama. Periksa tautannya.',
    en: 'Two of this person’s cases were found to be different persons. Look at the links again.',
  },
  'link.cases': { id: 'Kasus orang ini', en: 'Cases of this person' },
  'link.case-since': { id: '{number}, dibuka {when}', en: '{number}, opened {when}' },
  'link.this-case': {
    id: '{number} (kasus ini), dibuka {when}',
    en: '{number} (this case), opened {when}',
  },
  'link.matches': { id: 'Ditemukan di lembaga lain', en: 'Found at another institution' },
  'link.told': { id: 'Unit yang menghubungi', en: 'Units that made contact' },
  'link.links': { id: 'Tautan', en: 'Links' },
  'link.undone': { id: 'Ditarik kembali', en: 'Taken back' },
  'link.match-line': {
    id: '{unit} ({party}) mencatat seseorang yang mungkin orang ini.',
    en: '{unit} ({party}) registered somebody who may be this person.',
  },
  'link.match-knows': {
    id: 'Unit itu belum tahu apa-apa. Hanya bila Anda menghubungi, ia tahu siapa yang mungkin mengenal orang ini.',
    en: 'That unit knows nothing yet. Only if you make contact does it learn who may know this person.',
  },
  'link.held-back': {
    id: 'Ditahan: unit itu menimbulkan terlalu banyak kecocokan pada hari itu. Tidak ada yang wajib menjawab.',
    en: 'Held back: that unit raised too many matches on that day. Nobody owes an answer.',
  },
  'link.told-line': {
    id: '{unit} ({party}) menghubungi: mungkin mengenal orang ini.',
    en: '{unit} ({party}) made contact: it may know this person.',
  },
  'link.revealed': { id: 'Dihubungi {when}, {who}', en: 'Contact made {when}, {who}' },
  'link.kept': {
    id: 'Tidak dihubungi {when}, {who}. {reason}',
    en: 'No contact {when}, {who}. {reason}',
  },
  'link.reveal': { id: 'Hubungi unit itu', en: 'Make contact' },
  'link.reveal-sure': {
    id: '{unit} akan tahu bahwa unit Anda mungkin mengenal orang ini. Isi kasus Anda tidak ditunjukkan. Ini tidak dapat ditarik kembali.',
    en: '{unit} will learn that your unit may know this person. Nothing of your case is shown. This cannot be taken back.',
  },
  'link.revealed-now': { id: 'Unit itu sudah dihubungi.', en: 'Contact was made.' },
  'link.keep': { id: 'Tetap diam', en: 'Stay silent' },
  'link.keep-why': {
    id: 'Unit itu tidak akan tahu apa-apa. Alasannya hanya dibaca lembaga Anda.',
    en: 'That unit will learn nothing. Only your institution reads the reason.',
  },
  'link.kept-now': {
    id: 'Tercatat. Unit itu tidak tahu apa-apa.',
    en: 'Recorded. That unit learns nothing.',
  },
  'link.reason': { id: 'Alasan', en: 'Reason' },
  'link.reason-missing': { id: 'Pilih alasannya.', en: 'Choose the reason.' },
  'link.words': { id: 'Penjelasan, tanpa nama', en: 'In words, without names' },
  'link.words-missing': { id: 'Tulis penjelasannya.', en: 'Write it in words.' },
  'link.propose': { id: 'Usulkan tautan', en: 'Propose a link' },
  'link.propose-why': {
    id: 'Kasus lain dari orang yang sama di lembaga Anda. Usulan masih harus ditegaskan.',
    en: 'Another case of the same person in your institution. A proposal still has to be confirmed.',
  },
  'link.propose-again': { id: 'Usulkan lagi', en: 'Propose again' },
  'link.new-words': {
    id: 'Apa yang baru diketahui?',
    en: 'What is known now that was not known then?',
  },
  'link.new-words-help': {
    id: 'Wajib bila pasangan ini pernah dinyatakan bukan orang yang sama.',
    en: 'Needed when the pair was found to be different persons before.',
  },
  'link.other-missing': { id: 'Pilih kasus yang lain.', en: 'Choose the other case.' },
  'link.proposed-now': { id: 'Tautan diusulkan.', en: 'The link is proposed.' },
  'link.confirm': { id: 'Tegaskan: orang yang sama', en: 'Confirm: the same person' },
  'link.confirm-why': {
    id: 'Tidak ada yang digabung, dan langkah ini dapat ditarik kembali.',
    en: 'Nothing is joined, and the step can be taken back.',
  },
  'link.speaks-for': {
    id: 'Apa yang mendukungnya, tanpa nama (boleh kosong)',
    en: 'What speaks for it, without names (may stay empty)',
  },
  'link.confirmed-now': { id: 'Penegasan tercatat.', en: 'Confirmed.' },
  'link.reject': { id: 'Bukan orang yang sama', en: 'Not the same person' },
  'link.reject-why': {
    id: 'Diingat, supaya pasangan ini tidak diusulkan lagi tanpa hal baru.',
    en: 'Remembered, so that the pair is not proposed again without something new.',
  },
  'link.rejected-now': {
    id: 'Tercatat: bukan orang yang sama.',
    en: 'Recorded: not the same person.',
  },
  'link.undo': { id: 'Tarik kembali langkah terakhir', en: 'Take the last step back' },
  'link.undo-why': {
    id: 'Semua kembali seperti sebelum langkah itu. Langkah dan penarikannya tetap terbaca.',
    en: 'Everything stands as it stood before that step. The step and its taking back stay readable.',
  },
  'link.undone-now': {
    id: 'Langkah terakhir ditarik kembali.',
    en: 'The last step was taken back.',
  },
  'link.with-case': { id: 'Dengan kasus {number}', en: 'With case {number}' },
  'link.with-unit': { id: 'Dengan kasus pada {unit}', en: 'With a case of {unit}' },
  'link.with-other': {
    id: 'Dengan kasus yang tidak terbuka bagi Anda',
    en: 'With a case that is not open to you',
  },
  'link.across': {
    id: 'Dua lembaga: masing-masing harus menegaskan.',
    en: 'Two institutions: each has to confirm.',
  },
  'link.steps': { id: 'Langkah tautan', en: 'Steps of the link' },
  'link.step.proposed': { id: '{when}: diusulkan, {who}', en: '{when}: proposed, {who}' },
  'link.step.confirmed': { id: '{when}: ditegaskan, {who}', en: '{when}: confirmed, {who}' },
  'link.step.rejected': {
    id: '{when}: dinyatakan berbeda, {who}',
    en: '{when}: found different, {who}',
  },
  'link.undone.proposed': {
    id: '{when}: usulan ditarik kembali, {who}. {words}',
    en: '{when}: proposal taken back, {who}. {words}',
  },
  'link.undone.confirmed': {
    id: '{when}: penegasan ditarik kembali, {who}. {words}',
    en: '{when}: confirmation taken back, {who}. {words}',
  },
  'link.undone.rejected': {
    id: '{when}: pernyataan berbeda ditarik kembali, {who}. {words}',
    en: '{when}: finding of different persons taken back, {who}. {words}',
  },
  'link.model': { id: 'Model {model}: {bits} bit', en: 'Model {model}: {bits} bits' },
  'link.bits': { id: '{bits} bit', en: '{bits} bits' },
  'link.why': { id: 'Mengapa', en: 'Why' },
  'link.reasons-elsewhere': {
    id: 'Apa yang sama hanya terbaca oleh lembaga yang ditanya.',
    en: 'What agrees can be read only by the institution that was asked.',
  },
  'link.not-weighed': {
    id: 'Tidak ada model yang menimbang pasangan ini: petugas sendiri yang membandingkan.',
    en: 'No model weighed this pair: officers compare it themselves.',
  },
  'link.unsaid': {
    id: 'Tidak tercatat pada salah satu pihak dan dapat memastikan: {columns}.',
    en: 'Not recorded on one of the sides, and would decide: {columns}.',
  },

  'links.title': { id: 'Tautan', en: 'Links' },
  'links.lead': {
    id: 'Pasangan yang menunggu lembaga Anda. Anda menimbang, program hanya menunjukkan.',
    en: 'Pairs that wait for your institution. You judge; the program only points.',
  },
  'links.persons': {
    id: '{cases, plural, other {# kasus}}, {persons, plural, other {# orang}}. Dihitung: kasus lembaga sendiri yang tidak dibatalkan; kasus dengan tautan yang ditegaskan di dalam lembaga ({linked}) dihitung per orang.',
    en: '{cases, plural, one {# case} other {# cases}}, {persons, plural, one {# person} other {# persons}}. Counted: cases of the own institution that were not annulled; those with a link confirmed within it ({linked}) by person.',
  },
  'links.none': {
    id: 'Tidak ada pasangan yang menunggu. Di sini muncul kecocokan yang harus dijawab, unit yang menghubungi, dan tautan yang diusulkan.',
    en: 'No pair waits. Matches to answer, units that made contact and proposed links appear here.',
  },

  'links.review': { id: 'Tinjau berdampingan', en: 'Review side by side' },
  'links.pair': { id: 'Pasangan {at} dari {total}', en: 'Pair {at} of {total}' },
  'links.all': { id: 'Semua yang menunggu', en: 'All that waits' },
  'links.shown': {
    id: '{shown} pertama dari {total}.',
    en: 'The first {shown} of {total}.',
  },
  'links.field': { id: 'Isian', en: 'Field' },
  'links.told': { id: 'Perbandingan', en: 'Comparison' },
  'links.there': { id: 'Kasus di {unit}', en: 'Case of {unit}' },
  'links.not-open': {
    id: 'Isi kasus di {unit} tidak terbuka bagi Anda. Timbanglah dari perbandingan, dan tanyakan kepada unit itu setelah dihubungi.',
    en: 'What {unit} holds is not open to you. Judge by the comparison, and ask that unit once contact is made.',
  },
  'links.question': { id: 'Apakah keduanya orang yang sama?', en: 'Are both the same person?' },
  'links.keys': {
    id: 'Di dalam pertanyaan ini tombol 1, 2, dan 3 memilih jawaban, Enter menyimpannya.',
    en: 'Within this question the keys 1, 2 and 3 choose the answer, Enter records it.',
  },
  'links.answer.match-same': {
    id: 'Mungkin sama: hubungi unit itu',
    en: 'May be the same: make contact',
  },
  'links.answer.match-different': {
    id: 'Tetap diam, dengan alasan',
    en: 'Stay silent, with a reason',
  },
  'links.answer.told-same': { id: 'Sama: usulkan tautan', en: 'The same: propose a link' },
  'links.answer.link-same': { id: 'Sama: tegaskan', en: 'The same: confirm' },
  'links.answer.link-different': { id: 'Berbeda, dengan alasan', en: 'Different, with a reason' },
  'links.answer.pair-same': { id: 'Sama: usulkan tautan', en: 'The same: propose a link' },
  'links.answer.pair-different': { id: 'Berbeda, dengan alasan', en: 'Different, with a reason' },
  'links.answer.unsure': {
    id: 'Belum yakin, dengan alasan: tetap menunggu',
    en: 'Not sure, with a reason: it keeps waiting',
  },
  'links.unsure-why': {
    id: 'Apa yang membuat ragu, tanpa nama',
    en: 'What leaves it open, without names',
  },
  'links.unsure-now': { id: 'Tercatat: belum yakin.', en: 'Recorded: not sure.' },
  'links.unsure-line': {
    id: 'Belum yakin {when}, {who}. {words}',
    en: 'Not sure {when}, {who}. {words}',
  },
  'links.unsure': { id: 'belum yakin', en: 'not sure' },
  'links.answer-missing': { id: 'Pilih jawabannya.', en: 'Choose the answer.' },
  'links.record': { id: 'Simpan dan lanjut', en: 'Record and go on' },
  'links.all-seen': {
    id: 'Tidak ada pasangan lagi untuk ditinjau.',
    en: 'No more pairs to review.',
  },
  'links.again': {
    id: 'Tinjau lagi yang dilewati ({count})',
    en: 'Review those left waiting ({count})',
  },
  'links.kind': { id: 'Yang menunggu', en: 'What waits' },
  'links.kind.match': { id: 'Kecocokan untuk dijawab', en: 'A match to answer' },
  'links.kind.told': {
    id: 'Sudah dihubungi: usulkan tautan?',
    en: 'Contact made: propose a link?',
  },
  'links.kind.link': { id: 'Tautan untuk ditegaskan', en: 'A link to confirm' },
  'links.kind.pair': {
    id: 'Serupa: orang yang sama?',
    en: 'Alike: the same person?',
  },
  'links.one-person': {
    id: 'Serupa: satu orang dalam {cases} kasus? ({pairs} pasangan)',
    en: 'Alike: one person in {cases} cases? ({pairs} pairs)',
  },
  'links.kind.waits': { id: 'Menunggu lembaga lain', en: 'Waits for the other institution' },
  'links.other': { id: 'Pihak lain', en: 'The other side' },
  'links.band': { id: 'Seberapa yakin', en: 'How sure' },
  'links.since': { id: 'Sejak', en: 'Since' },
  'links.act': { id: 'Tindakan', en: 'Act' },
  'links.do': { id: 'Tinjau', en: 'Review' },

  'sweep.title': { id: 'Sisir semua kasus', en: 'Sweep all cases' },
  'sweep.lead': {
    id: 'Membandingkan semua kasus lembaga Anda satu sama lain. Tidak ada yang digabung: pasangan yang serupa masuk ke daftar di bawah, dan petugas yang menimbang.',
    en: 'Compares all cases of your institution with each other. Nothing is joined: pairs that are alike come into the list below, and officers judge.',
  },
  'sweep.begin': { id: 'Mulai menyisir', en: 'Begin the sweep' },
  'sweep.again': { id: 'Sisir lagi', en: 'Sweep again' },
  'sweep.stop': { id: 'Hentikan', en: 'Stop' },
  'sweep.begun-now': { id: 'Penyisiran dimulai.', en: 'The sweep has begun.' },
  'sweep.stopped-now': { id: 'Penyisiran dihentikan.', en: 'The sweep was stopped.' },
  'sweep.progress': { id: 'Kemajuan penyisiran', en: 'Progress of the sweep' },
  'sweep.none': {
    id: 'Belum disisir sejak program terakhir dimulai. Boleh ditinggal: penyisiran berjalan terus.',
    en: 'Not swept since the program last started. You may leave this page: a sweep goes on.',
  },
  'sweep.running': {
    id: '{done} dari {total} kasus, {found} pasangan menunggu.',
    en: '{done} of {total} cases, {found, plural, one {# pair waits} other {# pairs wait}}.',
  },
  'sweep.left': {
    id: 'Kira-kira {seconds} detik lagi.',
    en: 'About {seconds, plural, one {# second} other {# seconds}} left.',
  },
  'sweep.done': {
    id: 'Selesai {when}: {total} kasus dibandingkan, {found} pasangan menunggu. Kasus yang dicatat sesudahnya belum ikut.',
    en: 'Done {when}: {total, plural, one {# case} other {# cases}} compared, {found, plural, one {# pair waits} other {# pairs wait}}. Cases recorded since then are not in it.',
  },
  'sweep.stopped': {
    id: 'Dihentikan {when} pada {done} dari {total} kasus, {found} pasangan menunggu.',
    en: 'Stopped {when} at {done} of {total} cases, {found, plural, one {# pair waits} other {# pairs wait}}.',
  },
  'sweep.failed': {
    id: 'Terputus {when} pada {done} dari {total} kasus. Mulai lagi.',
    en: 'Broken off {when} at {done} of {total} cases. Begin again.',
  },
  'sweep.stale': {
    id: 'Model pembanding berganti {when}; hasil yang lama dilupakan. Sisir lagi.',
    en: 'The model for comparing changed {when}; what was found is forgotten. Sweep again.',
  },

  'attempts.raised': {
    id: 'Kecocokan dari pendaftaran lembaga lain',
    en: 'Matches raised by other institutions',
  },
  'attempts.raised-lead': {
    id: 'Siapa yang mendaftarkan seseorang seperti orang yang Anda pegang. Paling banyak {post} per jabatan dan {unit} per unit dalam 24 jam; di atas itu tidak ada yang ditanya.',
    en: 'Who registered somebody like a person you hold. At most {post} by a post and {unit} by a unit within 24 hours; beyond that nobody is asked.',
  },
  'attempts.own': { id: 'Dari pendaftaran lembaga sendiri', en: 'From your own registrations' },
  'attempts.own-lead': {
    id: 'Hanya bila lembaga lain menghubungi, atau batas satu hari terlewati.',
    en: 'Only where another institution made contact, or the limit of a day was passed.',
  },
  'attempts.none': { id: 'Belum ada.', en: 'None yet.' },
  'attempts.by': { id: 'Didaftarkan oleh', en: 'Registered by' },
  'attempts.state': { id: 'Jawaban', en: 'Answer' },
  'attempts.what': { id: 'Apa', en: 'What' },
  'attempts.unit': { id: 'Unit', en: 'Unit' },
  'attempt-state.open': { id: 'belum dijawab', en: 'not answered yet' },
  'attempt-state.held-back': { id: 'ditahan: terlalu banyak', en: 'held back: too many' },
  'attempt-state.revealed': { id: 'dihubungi', en: 'contact made' },
  'attempt-state.kept': { id: 'tetap diam', en: 'stayed silent' },
  'attempt.contact': { id: '{unit} menghubungi', en: '{unit} made contact' },
  'attempt.limit': { id: 'Batas satu hari terlewati', en: 'The limit of a day was passed' },
} as const
