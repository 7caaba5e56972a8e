/** What the API says to institutions' own systems, and about them. */
export const systemRefusals = {
  'refusal.credential-unknown': {
    id: 'Token ini tidak membuka apa pun. Minta administrator lembaga Anda memeriksa kredensialnya.',
    en: 'This token opens nothing. Ask the administrator of your institution to look at the credential.',
  },
  'refusal.credential-revoked': {
    id: 'Kredensial ini sudah dicabut. Terbitkan yang baru.',
    en: 'This credential was revoked. Issue a new one.',
  },
  'refusal.credential-life-out-of-range': {
    id: 'Masa berlaku harus berakhir sesudah sekarang dan paling lama {days} hari lagi.',
    en: 'It must expire after now and within {days} days.',
  },
  'refusal.cursor-wrong': {
    id: 'Penanda halaman ini bukan dari daftar ini. Mulai lagi tanpa penanda.',
    en: 'This cursor is not one of this list. Begin again without a cursor.',
  },
  'refusal.for-systems-only': {
    id: 'Alamat ini untuk sistem lembaga dengan kredensial, bukan untuk petugas.',
    en: 'This address is for an institution’s system with a credential, not for officers.',
  },
  'refusal.idempotency-key-missing': {
    id: 'Sebuah tindakan memerlukan Idempotency-Key, atau command di isinya, supaya pengulangan tidak bertindak dua kali.',
    en: 'An act needs an Idempotency-Key, or a command in its body, so that a repetition does not act twice.',
  },
  'refusal.idempotency-key-twice': {
    id: 'Kirim Idempotency-Key atau command, jangan keduanya.',
    en: 'Send an Idempotency-Key or a command, not both.',
  },
  'refusal.idempotency-key-wrong': {
    id: 'Idempotency-Key adalah teks di antara tanda petik, 1 sampai 255 huruf ASCII.',
    en: 'An Idempotency-Key is a string in quotes, 1 to 255 ASCII characters.',
  },
  'refusal.idempotency-key-reused': {
    id: 'Kunci ini sudah dipakai dengan isi lain. Pakai kunci baru untuk tindakan lain.',
    en: 'This key was used with another content. Use a new key for another act.',
  },
  'refusal.no-such-credential': {
    id: 'Tidak ada kredensial seperti itu di lembaga Anda.',
    en: 'There is no such credential in your institution.',
  },
  'refusal.no-such-webhook': {
    id: 'Tidak ada webhook seperti itu di lembaga Anda.',
    en: 'There is no such webhook in your institution.',
  },
  'refusal.not-for-systems': {
    id: 'Tindakan ini hanya untuk petugas; sebuah sistem tidak dapat melakukannya.',
    en: 'This is for officers only; a system cannot do it.',
  },
  'refusal.overlap-out-of-range': {
    id: 'Token lama dapat tetap berlaku sampai paling lama {days} hari dari sekarang, tidak sampai waktu yang sudah lewat.',
    en: 'The former token can work on for {days} days from now at most, and not until a time that has passed.',
  },
  'refusal.purpose-without-systems': {
    id: 'Untuk tujuan “{purpose}” tidak ada yang dapat dilakukan sebuah sistem. Pilih tujuan lain.',
    en: 'For the purpose “{purpose}” there is nothing that a system can do. Choose another purpose.',
  },
  'refusal.scope-beyond-purpose': {
    id: 'Cakupan “{scope}” tidak ada untuk tujuan “{purpose}”. Keluarkan cakupan itu.',
    en: 'The scope “{scope}” does not exist for the purpose “{purpose}”. Leave it out.',
  },
  'refusal.scope-does-not-allow': {
    id: 'Kredensial ini tidak mencakup “{action}”. Minta administrator menerbitkan yang mencakupnya.',
    en: 'This credential does not cover “{action}”. Ask the administrator to issue one that does.',
  },
  'refusal.scopes-missing': {
    id: 'Pilih paling sedikit satu hal yang boleh dilakukan sistem ini.',
    en: 'Choose at least one thing that this system may do.',
  },
  'refusal.token-shown-once': {
    id: 'Permintaan ini sudah dijalankan dan rahasianya sudah ditampilkan satu kali. Muat ulang halaman; putar kredensialnya atau buat webhook baru bila rahasianya hilang.',
    en: 'This request was done already and its secret was shown once. Reload the page; rotate the credential or make a new webhook if the secret is lost.',
  },
  'refusal.too-many-requests': {
    id: 'Terlalu banyak permintaan. Coba lagi dalam {seconds} detik.',
    en: 'Too many requests. Try again in {seconds} seconds.',
  },
  'refusal.too-many-webhooks': {
    id: 'Satu unit paling banyak memiliki {most} webhook. Akhiri yang tidak dipakai lagi.',
    en: 'A unit has {most} webhooks at most. End those that are no longer used.',
  },
  'refusal.unit-of-another-party': {
    id: 'Unit ini milik lembaga lain. Setiap administrator mengurus sistem lembaganya sendiri.',
    en: 'This unit belongs to another institution. Each administrator looks after the systems of the own one.',
  },
  'refusal.webhook-address-inner': {
    id: 'Alamat ini ada di jaringan dalam. Webhook hanya dikirim ke alamat umum.',
    en: 'This address lies in an inner network. Webhooks go to public addresses only.',
  },
  'refusal.webhook-ended': {
    id: 'Webhook ini sudah diakhiri. Buat yang baru.',
    en: 'This webhook was ended. Make a new one.',
  },
  'refusal.webhook-url-wrong': {
    id: 'Tulis alamat lengkap yang mulai dengan https://, tanpa nama pengguna, sandi, atau tanda #.',
    en: 'Write a whole address that begins with https://, without user name, password or #.',
  },
} as const
