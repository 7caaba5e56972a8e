/** The own account: how one signs in, sittings that run, proof of presence. */
export const accountWords = {
  'account.title': { id: 'Akun saya', en: 'My account' },
  'account.lead': {
    id: '{name}, nama masuk {login}. Hanya Anda yang melihat halaman ini.',
    en: '{name}, login name {login}. Only you see this page.',
  },
  'account.open': { id: 'Akun saya', en: 'My account' },
  'account.sittings': { id: 'Sesi masuk saya', en: 'My sign-ins' },
  'account.sittings-lead': {
    id: 'Semua tempat Anda sedang masuk. Akhiri yang tidak Anda kenali, lalu beri tahu administrator.',
    en: 'Every place where you are signed in. End one that you do not recognise, then tell an administrator.',
  },
  'account.since': { id: 'Masuk', en: 'Signed in' },
  'account.used': { id: 'Terakhir dipakai', en: 'Last used' },
  'account.where': { id: 'Peramban dan jaringan', en: 'Browser and network' },
  'account.browser-unknown': { id: 'peramban lain', en: 'another browser' },
  'account.here': { id: 'Sesi ini', en: 'This one' },
  'account.acts': { id: 'Tindakan', en: 'Acts' },
  'account.end': { id: 'Akhiri', en: 'End' },
  'account.end-of': { id: 'sesi sejak {when}', en: 'the one since {when}' },
  'account.ended': { id: 'Sesi diakhiri.', en: 'Sign-in ended.' },
  'account.end-others': { id: 'Akhiri semua yang lain', en: 'End all others' },
  'account.others-ended': { id: 'Semua sesi lain diakhiri.', en: 'All other sign-ins ended.' },
  'account.no-others': {
    id: 'Anda tidak masuk di tempat lain.',
    en: 'You are signed in nowhere else.',
  },

  'presence.title': { id: 'Buktikan bahwa ini Anda', en: 'Prove that it is you' },
  'presence.lead': {
    id: 'Tindakan ini meminta bukti baru bahwa Anda sendiri di depan layar. Sesudah itu tindakan tadi langsung dilanjutkan; tidak ada isian yang hilang.',
    en: 'This act asks for fresh proof that you are at the screen yourself. Then the act goes on by itself; nothing you typed is lost.',
  },
  'presence.password': { id: 'Kata sandi Anda', en: 'Your password' },
  'presence.password-missing': { id: 'Tulis kata sandi Anda.', en: 'Write your password.' },
  'presence.do': { id: 'Lanjutkan', en: 'Go on' },
  'presence.none': {
    id: 'Anda masuk lewat lembaga Anda dan belum punya kata sandi atau kunci sandi di sini. Keluar, masuk lagi lewat lembaga Anda, lalu ulangi tindakan ini dalam sepuluh menit.',
    en: 'You signed in through your institution and have no password or passkey here. Sign out, sign in through your institution again, and repeat the act within ten minutes.',
  },
  'presence.sandbox': {
    id: 'Ruang latihan: di sini tidak ada kata sandi, jadi satu klik cukup. Di simpul sungguhan di sini diminta kata sandi atau kunci sandi (passkey).',
    en: 'Practice sandbox: there are no passwords here, so one click is enough. On a real node this asks for a password or a passkey.',
  },
  'presence.sandbox-do': { id: 'Ya, ini saya (latihan)', en: 'Yes, it is me (practice)' },

  'refusal.step-up-needed': {
    id: 'Tindakan ini meminta bukti bahwa Anda sendiri di depan layar, paling lama sepuluh menit yang lalu. Buktikan, lalu ulangi.',
    en: 'This act needs proof, not older than ten minutes, that you are at the screen yourself. Prove it, then repeat the act.',
  },
  'refusal.password-wrong': {
    id: 'Kata sandi tidak cocok. Periksa huruf besar dan kecil, lalu coba lagi.',
    en: 'The password does not fit. Check capitals, then try again.',
  },
  'refusal.sitting-unknown': {
    id: 'Sesi ini sudah berakhir.',
    en: 'This sign-in has ended already.',
  },
} as const
