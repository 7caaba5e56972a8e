/** Of joint exercises what every screen may say: menu, desk, refusals. Their own pages say more (`exercise-page.ts`). */
export const exerciseWords = {
  'exercise.list': { id: 'Latihan bersama', en: 'Joint exercises' },
  'exercise.owed': {
    id: '{from} mengundang unit Anda membaca {left} cerita latihan.',
    en: '{from} invites your unit to read {left, plural, one {# story} other {# stories}} of an exercise.',
  },
  'exercise.owed-of': {
    id: 'Unit Anda: {read} dari {all} sudah dibaca; Anda sendiri: {own}',
    en: 'Your unit: {read} of {all} read; you yourself: {own}',
  },
  'exercise.owed-do': { id: 'Baca', en: 'Read' },
  'export.list.exercise': { id: 'Latihan bersama', en: 'Joint exercise' },
  'draft-kind.exercise': { id: 'Bacaan latihan', en: 'Reading of an exercise' },
  'exercise.units-help': {
    id: 'Sedikitnya dua lembaga. Yang dihitung sebagai penilai ialah lembaga, bukan orang.',
    en: 'At least two institutions. An institution counts as the rater, never a person.',
  },
  'refusal.exercise-unknown': {
    id: 'Tidak ada latihan atau cerita seperti itu yang dapat Anda buka.',
    en: 'There is no such exercise or story that you can open.',
  },
  'refusal.exercise-name-empty': {
    id: 'Beri latihan ini nama.',
    en: 'Give the exercise a name.',
  },
  'refusal.exercise-closes-past': {
    id: 'Hari terakhir sudah lewat. Pilih hari ini atau sesudahnya.',
    en: 'The last day is past. Choose today or later.',
  },
  'refusal.exercise-instrument-unknown': {
    id: 'Tidak ada instrumen seperti itu yang berlaku hari ini.',
    en: 'No such instrument is in force today.',
  },
  'refusal.exercise-vignette-unknown': {
    id: 'Cerita itu tidak ada dalam latihan atau instrumen ini.',
    en: 'That story is not part of this exercise or instrument.',
  },
  'refusal.exercise-vignettes-none': {
    id: 'Pilih sedikitnya satu cerita.',
    en: 'Choose at least one story.',
  },
  'refusal.exercise-unit-unknown': {
    id: 'Salah satu unit tidak ada atau tidak bekerja lagi.',
    en: 'One of the units does not exist or no longer works.',
  },
  'refusal.exercise-institutions-few': {
    id: 'Undang unit dari sedikitnya {least} lembaga; kalau tidak, tidak ada yang dibandingkan.',
    en: 'Invite units of at least {least} institutions; else there is nothing to compare.',
  },
  'refusal.exercise-not-invited': {
    id: 'Unit Anda tidak diundang ke latihan ini.',
    en: 'Your unit is not invited to this exercise.',
  },
  'refusal.exercise-read-already': {
    id: 'Cerita ini sudah Anda baca. Setiap cerita dibaca satu kali, karena setelah itu jawaban yang lain terlihat.',
    en: 'You have read this story. Each is read once, because afterwards the other answers show.',
  },
  'refusal.exercise-over': {
    id: 'Latihan ini sudah selesai; tidak ada bacaan yang diterima lagi.',
    en: 'This exercise is over; no reading is taken any more.',
  },
  'refusal.exercise-answers-none': {
    id: 'Belum ada pertanyaan yang dijawab.',
    en: 'No question is answered yet.',
  },
  'refusal.exercise-question-unknown': {
    id: 'Sebuah jawaban menyebut pertanyaan yang tidak diajukan dalam cerita ini.',
    en: 'An answer names a question that is not put in this story.',
  },
  'refusal.exercise-of-others': {
    id: 'Yang menutup latihan ialah lembaga yang membukanya.',
    en: 'The institution that opened an exercise closes it.',
  },
  'refusal.exercise-under-way': {
    id: 'Hasil terlihat setelah semua yang diundang membaca semua cerita, atau setelah latihan selesai.',
    en: 'Results show once everybody invited has read every story, or the exercise is over.',
  },
} as const
