/** Passkeys: what the operating systems call *kunci sandi* in Indonesian. */
export const passkeyWords = {
  'passkey.sign-in': { id: 'Masuk dengan kunci sandi (passkey)', en: 'Sign in with a passkey' },
  'passkey.bare-address': {
    id: 'Kunci sandi (passkey) tidak dapat dipakai di alamat yang berupa angka: peramban mengikatnya pada nama simpul, dan alamat ini tidak punya nama.',
    en: 'Passkeys cannot be used at an address made of numbers: a browser ties them to the name of a node, and this address has none.',
  },
  'passkey.plain-http': {
    id: 'Kunci sandi (passkey) tidak dapat dipakai tanpa HTTPS.',
    en: 'Passkeys cannot be used without HTTPS.',
  },
  'passkey.try-localhost': {
    id: 'Di komputer ini, buka {address} untuk mencobanya.',
    en: 'On this computer, open {address} to try them.',
  },
  'passkey.own': { id: 'Kunci sandi (passkey)', en: 'Passkeys' },
  'passkey.own-lead': {
    id: 'Masuk dengan sidik jari, wajah, atau PIN perangkat Anda. Tidak dapat ditipu halaman palsu. Tambahkan satu di tiap perangkat yang Anda pakai.',
    en: 'Sign in with the fingerprint, face or PIN of your device. No false page can steal it. Add one on every device that you use.',
  },
  'passkey.none': {
    id: 'Belum ada. Kunci sandi yang Anda tambahkan akan tampil di sini.',
    en: 'None yet. Passkeys that you add will stand here.',
  },
  'passkey.add': { id: 'Tambah kunci sandi', en: 'Add a passkey' },
  'passkey.add-lead': {
    id: 'Beri nama yang mengingatkan Anda pada perangkatnya. Setelah itu perangkat Anda akan bertanya.',
    en: 'Give it a name that reminds you of the device. Then your device will ask.',
  },
  'passkey.add-do': { id: 'Lanjut ke perangkat', en: 'Go on to the device' },
  'passkey.was-added': { id: 'Kunci sandi ditambahkan.', en: 'Passkey added.' },
  'passkey.name': { id: 'Nama', en: 'Name' },
  'passkey.name-of': { id: 'Nama kunci sandi', en: 'Name of the passkey' },
  'passkey.name-help': { id: 'Contoh: laptop kantor', en: 'For example: office laptop' },
  'passkey.name-missing': {
    id: 'Beri nama kunci sandi ini.',
    en: 'Give this passkey a name.',
  },
  'passkey.added': { id: 'Ditambahkan', en: 'Added' },
  'passkey.used': { id: 'Terakhir dipakai', en: 'Last used' },
  'passkey.never-used': { id: 'belum pernah', en: 'not yet' },
  'passkey.remove': { id: 'Hapus', en: 'Remove' },
  'passkey.remove-of': { id: 'Hapus kunci sandi {name}', en: 'Remove the passkey {name}' },
  'passkey.remove-sure': {
    id: 'Kunci sandi ini tidak dapat lagi dipakai untuk masuk. Penghapusan tercatat.',
    en: 'This passkey can no longer be used to sign in. The removal is recorded.',
  },
  'passkey.was-removed': { id: 'Kunci sandi dihapus.', en: 'Passkey removed.' },
  'passkey.instead': { id: 'Atau pakai kunci sandi (passkey)', en: 'Or use a passkey' },
  'passkey.instead-lead': {
    id: 'Tanpa kata sandi: sidik jari, wajah, atau PIN perangkat ini. Tautan ini berlaku untuk satu cara masuk.',
    en: 'Without a password: fingerprint, face or PIN of this device. The link is good for one way of signing in.',
  },
  'passkey.instead-do': {
    id: 'Buat kunci sandi dan masuk',
    en: 'Make the passkey and sign in',
  },
  'passkey.presence': { id: 'Buktikan dengan kunci sandi', en: 'Prove with a passkey' },
  'passkey.not-done': {
    id: 'Perangkat tidak menyelesaikan: dibatalkan, waktunya habis, atau tidak ada kunci sandi untuk simpul ini. Coba lagi.',
    en: 'The device did not finish: it was cancelled, took too long, or has no passkey for this node. Try again.',
  },
  'passkey.here-already': {
    id: 'Perangkat ini sudah punya kunci sandi Anda untuk simpul ini.',
    en: 'This device already has your passkey for this node.',
  },
  'passkey.not-supported': {
    id: 'Peramban atau perangkat ini tidak dapat memakai kunci sandi. Pakai peramban lain atau kata sandi.',
    en: 'This browser or device cannot use passkeys. Use another browser, or a password.',
  },

  'refusal.passkeys-bare-address': {
    id: 'Kunci sandi (passkey) tidak dapat dipakai di alamat yang berupa angka. Buka simpul ini dengan namanya.',
    en: 'Passkeys cannot be used at an address made of numbers. Open this node by its name.',
  },
  'refusal.passkeys-plain-http': {
    id: 'Kunci sandi (passkey) tidak dapat dipakai tanpa HTTPS.',
    en: 'Passkeys cannot be used without HTTPS.',
  },
  'refusal.passkey-refused': {
    id: 'Jawaban perangkat tidak cocok, sudah dipakai, atau terlambat. Mulai lagi dari awal.',
    en: 'The answer of the device does not fit, was used already, or came too late. Begin again.',
  },
  'refusal.passkey-unknown': {
    id: 'Kunci sandi ini tidak dikenal di simpul ini, atau sudah dihapus. Masuk dengan cara lain.',
    en: 'This passkey is not known at this node, or was removed. Sign in another way.',
  },
  'refusal.passkey-known': {
    id: 'Kunci sandi ini sudah terdaftar.',
    en: 'This passkey is registered already.',
  },
  'refusal.passkey-absent': {
    id: 'Anda tidak punya kunci sandi ini.',
    en: 'You have no such passkey.',
  },
  'refusal.last-factor': {
    id: 'Ini satu-satunya cara Anda masuk. Tambahkan cara lain dahulu, lalu hapus yang ini.',
    en: 'This is your only way to sign in. Add another one first, then remove this.',
  },
} as const
