/** A new link for somebody who lost every way to sign in: two administrators. */
export const recoveryWords = {
  'recovery.waits': {
    id: 'Pemulihan menunggu administrator kedua',
    en: 'Recovery waits for a second administrator',
  },
  'recovery.ask': { id: 'Minta pemulihan', en: 'Ask for recovery' },
  'recovery.ask-of': { id: 'Minta pemulihan untuk {name}', en: 'Ask for recovery of {name}' },
  'recovery.ask-sure': {
    id: 'Hanya bila {name} kehilangan semua cara masuk dan Anda memastikannya langsung. Administrator lain harus menyetujui dalam tiga hari; ia yang membuat tautannya. Sampai saat itu semuanya tetap berlaku.',
    en: 'Only when {name} lost every way to sign in and you made sure in person. Another administrator must agree within three days and makes the link. Until then everything goes on working.',
  },
  'recovery.asked': {
    id: 'Permintaan tercatat. Sekarang administrator lain harus menyetujui.',
    en: 'The request is recorded. Now another administrator must agree.',
  },
  'recovery.agree': { id: 'Setujui pemulihan', en: 'Agree to recovery' },
  'recovery.agree-of': {
    id: 'Setujui pemulihan {name}',
    en: 'Agree to the recovery of {name}',
  },
  'recovery.agree-sure': {
    id: 'Administrator lain meminta ini pada {when}. Pastikan sendiri bahwa {name} yang memintanya. Kata sandi, kunci sandi, dan semua sesinya langsung berakhir; tautan baru tampil sekali kepada Anda.',
    en: 'Another administrator asked for this on {when}. Make sure yourself that {name} wants it. Password, passkeys and every session end at once; the new link is shown to you once.',
  },
  'recovery.withdraw': { id: 'Batalkan pemulihan', en: 'Take the recovery back' },
  'recovery.withdrawn': { id: 'Pemulihan dibatalkan.', en: 'The recovery was taken back.' },

  'refusal.recovery-of-oneself': {
    id: 'Tautan untuk diri sendiri dibuat oleh administrator lain.',
    en: 'A link for oneself is made by other administrators.',
  },
  'refusal.recovery-needs-another': {
    id: 'Anda yang meminta pemulihan ini; administrator lain yang harus menyetujui.',
    en: 'You asked for this recovery; another administrator must agree.',
  },
  'refusal.recovery-unknown': {
    id: 'Tidak ada pemulihan yang menunggu untuk petugas ini.',
    en: 'No recovery waits for this officer.',
  },
} as const
