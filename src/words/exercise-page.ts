import type { MessageId } from './catalogue.ts'
import { type Language, type SayOf, toSay, toSayOf } from './say.ts'

/** The pages of joint exercises and the sheet that proves one: loaded with them, not with every screen. */
export const exercisePageWords = {
  'exercise.list-lead': {
    id: 'Beberapa lembaga membaca cerita rekaan yang sama, masing-masing tanpa melihat jawaban yang lain. Setelah itu terlihat di mana bacaannya sama dan di mana berbeda.',
    en: 'Several institutions read the same invented stories, each without seeing what the others answered. Afterwards it shows where they read alike and where not.',
  },
  'exercise.list-empty': {
    id: 'Belum ada latihan yang mengundang lembaga Anda. Sekretariat koalisi atau seorang kepala unit dapat membukanya.',
    en: 'No exercise invites your institution yet. The secretariat of the coalition or the head of a unit can open one.',
  },
  'exercise.mark': { id: 'Latihan', en: 'Exercise' },
  'exercise.mark-why': {
    id: 'Cerita rekaan, terpisah dari kasus. Tidak ada orang sungguhan di dalamnya, dan tidak ada kasus yang berubah karenanya.',
    en: 'Invented stories, apart from cases. Nobody real stands in them, and no case is changed by them.',
  },
  'exercise.name': { id: 'Nama latihan', en: 'Name of the exercise' },
  'exercise.place': { id: 'Tempat atau daerah percontohan', en: 'Place or pilot region' },
  'exercise.instrument': { id: 'Instrumen', en: 'Instrument' },
  'exercise.cited': { id: '{name}, versi {version}', en: '{name}, version {version}' },
  'exercise.vignettes': { id: 'Cerita', en: 'Stories' },
  'exercise.units': { id: 'Unit yang diundang', en: 'Units invited' },
  'exercise.opened': { id: 'Dibuka', en: 'Opened' },
  'exercise.opened-by': { id: 'Dibuka oleh', en: 'Opened by' },
  'exercise.closes': { id: 'Hari terakhir', en: 'Last day' },
  'exercise.state': { id: 'Keadaan', en: 'State' },
  'exercise.state-open': { id: 'berlangsung', en: 'under way' },
  'exercise.state-complete': { id: 'semua sudah membaca', en: 'everybody has read' },
  'exercise.state-over': { id: 'selesai', en: 'over' },
  'exercise.own-read': { id: 'Anda baca', en: 'You have read' },
  'exercise.of': { id: '{read} dari {all}', en: '{read} of {all}' },
  'exercise.not-invited': { id: 'tidak diundang', en: 'not invited' },
  'exercise.open': { id: 'Buka latihan', en: 'Open an exercise' },
  'exercise.open-lead': {
    id: 'Versi instrumen dan cerita ditetapkan sekarang; perubahan kemudian tidak mengubah latihan ini.',
    en: 'The versions of instrument and stories are fixed now; later changes do not change this exercise.',
  },
  'exercise.opened-said': { id: 'Latihan dibuka.', en: 'The exercise is open.' },
  'exercise.close': { id: 'Tutup latihan', en: 'Close the exercise' },
  'exercise.close-sure': {
    id: 'Setelah ditutup tidak ada bacaan yang diterima lagi, dan semua yang diundang melihat hasilnya.',
    en: 'Once it is closed no reading is taken any more, and everybody invited sees the results.',
  },
  'exercise.closed-said': { id: 'Latihan ditutup.', en: 'The exercise is closed.' },
  'exercise.stories': { id: 'Cerita untuk dibaca', en: 'Stories to read' },
  'exercise.stories-lead': {
    id: 'Setiap cerita dibaca satu kali. Bacaan yang disepakati baru terlihat setelah bacaan Anda dikirim.',
    en: 'Each story is read once. The agreed reading shows only after your own is filed.',
  },
  'exercise.story': { id: 'Cerita', en: 'Story' },
  'exercise.read-state': { id: 'Bacaan Anda', en: 'Your reading' },
  'exercise.read-yes': { id: 'terkirim', en: 'filed' },
  'exercise.read-no': { id: 'belum dibaca', en: 'not read yet' },
  'exercise.start': { id: 'Baca cerita berikutnya', en: 'Read the next story' },
  'exercise.all-read': {
    id: 'Anda sudah membaca semua cerita.',
    en: 'You have read every story.',
  },
  'exercise.attendance': { id: 'Kehadiran menurut unit', en: 'Attendance by unit' },
  'exercise.attendance-lead': {
    id: 'Dihitung menurut unit dan jabatan, tanpa nama orang.',
    en: 'Counted by unit and post, without a person’s name.',
  },
  'exercise.by-institution': {
    id: 'Kehadiran menurut lembaga',
    en: 'Attendance by institution',
  },
  'exercise.unit': { id: 'Unit', en: 'Unit' },
  'exercise.institution': { id: 'Lembaga', en: 'Institution' },
  'exercise.read-count': { id: 'Cerita dibaca', en: 'Stories read' },
  'exercise.posts': { id: 'Jabatan yang ikut', en: 'Posts taking part' },
  'exercise.readings': { id: 'Bacaan', en: 'Readings' },
  'exercise.last': { id: 'Terakhir', en: 'Latest' },
  'exercise.present': { id: 'Unit yang ikut', en: 'Units taking part' },
  'exercise.invited': { id: 'Unit diundang', en: 'Units invited' },
  'exercise.to-figures': { id: 'Lihat kesepakatan', en: 'See the agreement' },
  'exercise.figures-wait': {
    id: 'Hasil terlihat setelah semua unit yang diundang membaca semua cerita, atau setelah latihan selesai. Sebelum itu hasil akan membocorkan bacaan kepada yang masih membaca.',
    en: 'Results show once every unit invited has read every story, or the exercise is over. Before that they would tell those who still read.',
  },
  'reading.keys': {
    id: 'Dengan papan ketik: Y ya, T tidak, K tidak diketahui, X tidak ditanyakan; panah atas dan bawah berpindah pertanyaan.',
    en: 'By keyboard: Y yes, N no, K not known, X not asked; arrow up and down move between questions.',
  },
  'reading.key.yes': { id: 'Y', en: 'Y' },
  'reading.key.no': { id: 'T', en: 'N' },
  'reading.key.unknown': { id: 'K', en: 'K' },
  'reading.key.not-asked': { id: 'X', en: 'X' },
  'reading.lead': {
    id: 'Jawab menurut cerita saja. Yang tidak diceritakan biarkan “tidak ditanyakan”.',
    en: 'Answer from the story alone. Leave what it does not tell at “not asked”.',
  },
  'reading.progress': {
    id: '{answered} dari {all} pertanyaan dijawab',
    en: '{answered} of {all} questions answered',
  },
  'reading.file': { id: 'Kirim bacaan', en: 'File the reading' },
  'reading.file-sure': {
    id: '{open} pertanyaan tetap “tidak ditanyakan”. Bacaan dikirim satu kali dan tidak dapat diubah. Setelah itu bacaan yang disepakati terlihat.',
    en: '{open} questions stay “not asked”. A reading is filed once and cannot be changed. After that the agreed reading shows.',
  },
  'reading.filed': { id: 'Bacaan terkirim.', en: 'The reading is filed.' },
  'reading.to-story': { id: 'Ke cerita', en: 'To the story' },
  'reading.to-exercise': { id: 'Kembali ke latihan', en: 'Back to the exercise' },
  'reading.not-read': {
    id: 'Lembaga atau jabatan Anda tidak membaca cerita ini.',
    en: 'Your institution or post does not read this story.',
  },
  'reading.result': { id: 'Setelah dibaca', en: 'After reading' },
  'reading.why': { id: 'Mengapa disepakati begitu', en: 'Why it was agreed so' },
  'reading.own': { id: 'Bacaan Anda', en: 'Your reading' },
  'reading.reader': { id: 'Siapa', en: 'Who' },
  'reading.others': { id: 'Lampu menurut setiap pembaca', en: 'The lights by every reader' },
  'reading.differing': {
    id: 'Pertanyaan yang Anda jawab lain dari bacaan yang disepakati',
    en: 'Questions that you answered otherwise than the agreed reading',
  },
  'reading.same': {
    id: 'Semua jawaban Anda sama dengan bacaan yang disepakati.',
    en: 'All your answers are those of the agreed reading.',
  },
  'light.process': { id: 'Proses', en: 'Process' },
  'light.means': { id: 'Cara', en: 'Means' },
  'light.purpose': { id: 'Tujuan', en: 'Purpose' },
  'light-state.on': { id: 'menyala', en: 'on' },
  'light-state.off': { id: 'padam', en: 'off' },
  'exercise.agreement': { id: 'Kesepakatan antarlembaga', en: 'Agreement between institutions' },
  'exercise.rule': { id: 'Cara menghitung', en: 'Counting rule' },
  'exercise.rule-words': {
    id: 'Satu pasangan ialah satu cerita yang dibaca kedua lembaga; dari setiap lembaga dihitung bacaan yang pertama dikirim. Jawaban dibandingkan sebagai ya, tidak, atau terbuka (tidak diketahui dan tidak ditanyakan). Selang kepercayaan 95 %. Di bawah {few} pasangan angka hanyalah petunjuk. Kesepakatan bukan kebenaran: dua lembaga dapat sama-sama keliru.',
    en: 'A pair is one story that both institutions read; of each institution the first reading filed counts. Answers are compared as yes, no or open (not known and not asked). Intervals are 95 %. Below {few} pairs a figure is a hint only. Agreement is not truth: two institutions can be wrong alike.',
  },
  'exercise.few': {
    id: 'Jumlahnya kecil: {pairs} pasangan. Baca angka ini sebagai petunjuk, bukan hasil.',
    en: 'A small number: {pairs, plural, one {# pair} other {# pairs}}. Read these figures as a hint, not a result.',
  },
  'exercise.no-pairs': {
    id: 'Tidak ada cerita yang dibaca dua lembaga, jadi tidak ada yang dapat dibandingkan.',
    en: 'No story was read by two institutions, so there is nothing to compare.',
  },
  'exercise.agreed': { id: 'Bacaan yang disepakati', en: 'Agreed reading' },
  'exercise.lights': { id: 'Tiga lampu', en: 'The three lights' },
  'exercise.lights-lead': {
    id: 'Setiap pasangan lembaga, dan setiap lembaga dengan bacaan yang disepakati. Setiap sel: berapa cerita dibaca berbeda, dan AC1 dengan selangnya pada skala −1 sampai 1.',
    en: 'Every pair of institutions, and every institution with the agreed reading. Each cell: how many stories were read otherwise, and AC1 with its interval on a scale from −1 to 1.',
  },
  'exercise.differ-of': {
    id: '{differ} dari {pairs} berbeda',
    en: '{differ} of {pairs} differ',
  },
  'exercise.questions': { id: 'Satu pasangan dari dekat', en: 'One pair closely' },
  'exercise.questions-lead': {
    id: 'Ketiga lampu, lalu pertanyaan yang dijawab berbeda; yang paling memisahkan lebih dahulu.',
    en: 'The three lights, then the questions answered otherwise; what divides most first.',
  },
  'exercise.show-all': { id: 'Tampilkan semua ({count})', en: 'Show all ({count})' },
  'exercise.pair': { id: 'Pasangan', en: 'Pair' },
  'exercise.pair-of': { id: '{first} dan {second}', en: '{first} and {second}' },
  'exercise.first': { id: 'Penilai pertama', en: 'First rater' },
  'exercise.second': { id: 'Penilai kedua', en: 'Second rater' },
  'exercise.what': { id: 'Yang dibandingkan', en: 'What is compared' },
  'exercise.question': { id: 'Pertanyaan', en: 'Question' },
  'exercise.pairs': { id: 'Jumlah pasangan', en: 'Pairs' },
  'exercise.differ': { id: 'Berbeda', en: 'Differ' },
  'exercise.comparisons': { id: 'Perbandingan', en: 'Comparisons' },
  'exercise.observed': { id: 'Kesepakatan teramati', en: 'Observed agreement' },
  'exercise.kappa': { id: 'Kappa Cohen', en: 'Cohen’s kappa' },
  'exercise.ac1': { id: 'AC1 Gwet', en: 'Gwet’s AC1' },
  'exercise.low': { id: 'batas bawah', en: 'low' },
  'exercise.high': { id: 'batas atas', en: 'high' },
  'exercise.interval': { id: '{value} ({low} sampai {high})', en: '{value} ({low} to {high})' },
  'exercise.none': { id: 'tidak ada nilai', en: 'no value' },
  'exercise.scale': { id: 'AC1, skala −1 sampai 1', en: 'AC1, scale −1 to 1' },
  'exercise.alike': {
    id: '{count} pertanyaan lain dijawab sama pada setiap cerita.',
    en: '{count, plural, one {# other question was} other {# other questions were}} answered alike on every story.',
  },
  'exercise.dividing': { id: 'Yang paling memisahkan', en: 'What divides most' },
  'exercise.dividing-lead': {
    id: 'Dari semua pasangan lembaga; tanpa selang, karena satu cerita masuk beberapa perbandingan.',
    en: 'Over all pairs of institutions; without an interval, because one story stands in several comparisons.',
  },
  'exercise.dividing-none': {
    id: 'Tidak ada pertanyaan yang dijawab berbeda.',
    en: 'No question was answered otherwise by anybody.',
  },
  'exercise.withheld': { id: 'ditahan', en: 'withheld' },
  'panel-agreement.lead': {
    id: 'Kasus yang sudah diputuskan dan lembaga Anda ikut menanganinya: {counted} dari {decided}, keadaan {when}. Hanya angka; tidak ada nama, orang, atau petugas.',
    en: 'Cases that are decided and that your institution leads or sits on: {counted} of {decided}, as of {when}. Figures only; no name, no person, no officer.',
  },
  'panel-agreement.rule': {
    id: 'Satu pasangan ialah satu kasus yang dinilai kedua lembaga. Dari setiap lembaga dihitung pendapat pertamanya bila ditulis tanpa melihat pendapat lain, jawaban yang dicatatnya sendiri, dan lampu dari wawancaranya sendiri. Jawaban dibandingkan sebagai ya, tidak, atau terbuka. Selang kepercayaan 95 %. Angka ditahan selama ada kotak tabel berisi satu sampai {below} kasus, supaya tidak ada orang yang dapat ditebak; di bawah {few} pasangan angka hanyalah petunjuk. Kesepakatan bukan kebenaran.',
    en: 'A pair is one case that both institutions judged. Of each institution its first opinion counts if it had seen no other, the answers that it recorded itself, and the lights of the interview that it held. Answers are compared as yes, no or open. Intervals are 95 %. Figures are withheld while a cell of the table holds one to {below} cases, so that nobody can be guessed; below {few} pairs a figure is a hint only. Agreement is not truth.',
  },
  'panel-agreement.none': {
    id: 'Belum ada kasus yang diputuskan dengan pendapat dua lembaga. Angka muncul setelah panel memutuskan; latihan bersama sudah dapat memberi angka sebelumnya.',
    en: 'No case is decided yet with the opinions of two institutions. Figures appear once panels decide; a joint exercise gives figures before that.',
  },
  'panel-agreement.finding': { id: 'Status yang ditemukan', en: 'Status found' },
  'panel-agreement.pairs': { id: 'Setiap pasangan lembaga', en: 'Every pair of institutions' },
  'panel-agreement.pairs-lead': {
    id: 'Setiap sel: berapa kasus dinilai berbeda, dan AC1 dengan selangnya pada skala −1 sampai 1.',
    en: 'Each cell: how many cases were judged otherwise, and AC1 with its interval on a scale from −1 to 1.',
  },
  'panel-agreement.dividing-lead': {
    id: 'Dari semua pasangan lembaga, sejauh tidak ditahan; tanpa selang, karena satu kasus masuk beberapa perbandingan.',
    en: 'Over all pairs of institutions, as far as nothing is withheld; without an interval, because one case stands in several comparisons.',
  },
  'panel-agreement.dividing-none': {
    id: 'Tidak ada pertanyaan yang memisahkan, atau jumlahnya masih terlalu kecil untuk ditunjukkan.',
    en: 'No question divides, or the counts are too small to be shown.',
  },
  'panel-agreement.questions-lead': {
    id: 'Status, ketiga lampu, lalu setiap pertanyaan yang ditanyakan kedua lembaga; yang paling memisahkan lebih dahulu, yang ditahan terakhir.',
    en: 'Status, the three lights, then every question that both asked; what divides most first, what is withheld last.',
  },
  'exercise.sheet': { id: 'Unduh lembar bukti (.xlsx)', en: 'Download the evidence (.xlsx)' },
  'exercise.sheet-done': { id: 'Lembar {number} dibuat.', en: 'Sheet {number} is made.' },
  'exercise.stream': { id: 'Alur dalam buku besar', en: 'Stream in the ledger' },
  'exercise.position': { id: 'Kedudukan dalam buku besar', en: 'Position in the ledger' },
  'exercise.position-words': {
    id: '{entries} catatan; yang terakhir pada kedudukan {position}, tanda {entry}',
    en: '{entries} entries; the last one at position {position}, id {entry}',
  },
  'exercise.log': { id: 'Catatan lembaga', en: 'Log of' },
  'exercise.note': { id: 'Titik periksa bertanda tangan', en: 'Signed checkpoint' },
  'exercise.check': { id: 'Cara memeriksa', en: 'How to check' },
  'exercise.check-words': {
    id: 'Simpan titik periksa sebagai berkas teks, lalu jalankan verify --checkpoint BERKAS. SHA-256 lembar ini dicatat di bawah nomornya pada halaman berkas yang diambil.',
    en: 'Save the checkpoint as a text file, then run verify --checkpoint FILE. The SHA-256 of this workbook stands under its number on the page of files taken out.',
  },
} as const

type PageId = keyof typeof exercisePageWords
export type ExerciseSay = SayOf<MessageId | PageId>

/** Words of these pages, and of the catalogue; made once for each language. */
export function toExerciseSay(language: Language): ExerciseSay {
  const ready = lookups.get(language)
  if (ready) return ready
  const own = toSayOf(exercisePageWords, language)
  const all = toSay(language)
  const say: ExerciseSay = (id, values) => (isOwn(id) ? own(id, values) : all(id, values))
  lookups.set(language, say)
  return say
}

const lookups = new Map<Language, ExerciseSay>()
const isOwn = (id: MessageId | PageId): id is PageId => Object.hasOwn(exercisePageWords, id)
