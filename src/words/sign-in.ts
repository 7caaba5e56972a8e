/** Sign-in, enrolment and the choice of a post. */
export const signInWords = {
  'sign-in.title': { id: 'Masuk', en: 'Sign in' },
  'sign-in.login': { id: 'Nama masuk', en: 'Login name' },
  'sign-in.password': { id: 'Kata sandi', en: 'Password' },
  'sign-in.show-password': { id: 'Tampilkan kata sandi', en: 'Show password' },
  'sign-in.hide-password': { id: 'Sembunyikan kata sandi', en: 'Hide password' },
  'sign-in.do': { id: 'Masuk', en: 'Sign in' },
  'sign-in.login-missing': { id: 'Tulis nama masuk Anda.', en: 'Write your login name.' },
  'sign-in.password-missing': { id: 'Tulis kata sandi Anda.', en: 'Write your password.' },
  'sign-in.forgotten': {
    id: 'Lupa kata sandi? Dua administrator bersama-sama dapat membuat tautan masuk baru.',
    en: 'Forgotten the password? Two administrators together can make a new sign-in link.',
  },
  'sign-in.sandbox-title': {
    id: 'Masuk sebagai salah satu jabatan',
    en: 'Sign in as one of the posts',
  },
  'sign-in.sandbox-lead': {
    id: 'Ini ruang latihan. Pilih jabatan, langsung masuk tanpa kata sandi. Semua orang di dalamnya rekaan.',
    en: 'This is a practice sandbox. Choose a post and you are in, without a password. Everybody in it is invented.',
  },
  'sign-in.filter': { id: 'Cari jabatan', en: 'Find a post' },
  'sign-in.filter-help': {
    id: 'Lembaga, unit, jabatan, atau pemegangnya. Contoh: kuala lumpur',
    en: 'Institution, unit, post or holder. For example: kuala lumpur',
  },
  'sign-in.found': {
    id: '{count, plural, =0 {Tidak ada jabatan yang cocok} other {# jabatan}}',
    en: '{count, plural, =0 {No post fits} one {# post} other {# posts}}',
  },
  'sign-in.with-password': {
    id: 'Masuk dengan kata sandi atau kunci sandi',
    en: 'Sign in with a password or passkey',
  },
  'sign-in.vacant': { id: 'lowong', en: 'vacant' },
  'enrol.title': { id: 'Buat kata sandi', en: 'Set your password' },
  'enrol.for': {
    id: 'Tautan ini untuk {name}, nama masuk {login}. Berlaku sampai {when}, hanya satu kali.',
    en: 'This link is for {name}, login name {login}. It is valid until {when}, once only.',
  },
  'enrol.no-token': {
    id: 'Tautan tidak lengkap. Buka lagi tautan dari administrator, seutuhnya.',
    en: 'The link is not complete. Open the whole link from your administrator again.',
  },
  'enrol.password': { id: 'Kata sandi baru', en: 'New password' },
  'enrol.password-help': {
    id: 'Paling sedikit {min} karakter. Beberapa kata yang hanya Anda ingat lebih baik daripada tanda-tanda rumit.',
    en: 'At least {min} characters. A few words that only you remember are better than odd signs.',
  },
  'enrol.password-short': {
    id: 'Kata sandi baru {given} karakter; paling sedikit {min}.',
    en: 'The new password has {given} characters; at least {min} are needed.',
  },
  'enrol.do': { id: 'Simpan dan masuk', en: 'Save and sign in' },
  'post.choose-title': { id: 'Pilih jabatan', en: 'Choose a post' },
  'post.choose-lead': {
    id: 'Anda memegang lebih dari satu jabatan. Apa yang tampak dan apa yang boleh dilakukan mengikuti jabatan.',
    en: 'You hold more than one post. What you see and what you may do follow the post.',
  },
} as const
