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
    id: 'Token lama dapat tetap berlaku paling lama {days} hari dari sekarang.',
    en: 'The former token can work on for {days} days from now at most.',
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

/** The pages on which an administrator looks after the systems of the own institution. */
export const systemWords = {
  'systems.title': { id: 'Sistem dan webhook', en: 'Systems and webhooks' },
  'systems.lead': {
    id: 'Apa yang boleh dilakukan sistem lembaga Anda sendiri, dan sistem mana yang diberi tahu.',
    en: 'What your institution’s own systems may do, and which of them are told what happened.',
  },
  'systems.back': { id: 'Kembali ke kantor', en: 'Back to the office' },
  'systems.credentials': { id: 'Sistem', en: 'Systems' },
  'systems.credentials-lead': {
    id: 'Sebuah sistem bekerja untuk satu unit, tidak pernah melebihi petugas kasusnya. Setiap tindakan dan setiap data pribadi yang dibacanya tercatat.',
    en: 'A system works for one unit and never does more than a caseworker there. Every act and every personal datum it reads is recorded.',
  },
  'systems.credentials-none': {
    id: 'Belum ada sistem. Terbitkan kredensial bila sistem lembaga Anda hendak mengirim atau membaca kasus.',
    en: 'No system yet. Issue a credential when a system of your institution is to send or read cases.',
  },
  'systems.issue': { id: 'Terbitkan kredensial', en: 'Issue a credential' },
  'systems.issue-do': { id: 'Terbitkan dan tampilkan token', en: 'Issue and show the token' },
  'systems.name': { id: 'Nama sistem', en: 'Name of the system' },
  'systems.name-help': {
    id: 'Sebutan di lembaga Anda, bukan nama orang. Contoh: Register pengaduan',
    en: 'What your institution calls it, not a person’s name. For example: Complaints register',
  },
  'systems.name-missing': { id: 'Tulis nama sistemnya.', en: 'Write the name of the system.' },
  'systems.unit': { id: 'Unit', en: 'Unit' },
  'systems.unit-help': {
    id: 'Unit lembaga Anda tempat sistem ini bekerja.',
    en: 'The unit of your institution for which this system works.',
  },
  'systems.purpose': { id: 'Tujuan', en: 'Purpose' },
  'systems.purpose-help': {
    id: 'Pelindungan dan penuntutan dipisah: satu kredensial, satu tujuan.',
    en: 'Protection and prosecution are kept apart: one credential, one purpose.',
  },
  'systems.scopes': { id: 'Boleh', en: 'May' },
  'systems.scopes-help': {
    id: 'Pilih hanya yang benar-benar diperlukan.',
    en: 'Choose only what is really needed.',
  },
  'systems.expires': { id: 'Hari terakhir berlaku', en: 'Last day it works' },
  'systems.expires-help': {
    id: 'Paling lama satu tahun; sebelum itu token diputar.',
    en: 'A year at most; before that the token is rotated.',
  },
  'systems.expires-missing': { id: 'Pilih hari terakhirnya.', en: 'Choose the last day.' },
  'systems.last-used': { id: 'Terakhir dipakai', en: 'Last used' },
  'systems.never-used': { id: 'Belum pernah', en: 'Never' },
  'systems.state': { id: 'Keadaan', en: 'State' },
  'systems.works-until': { id: 'Berlaku sampai {when}', en: 'Works until {when}' },
  'systems.former-until': { id: 'Token lama sampai', en: 'The former token until' },
  'systems.expired': { id: 'Habis masa {when}', en: 'Expired {when}' },
  'systems.revoked': { id: 'Dicabut {when}', en: 'Revoked {when}' },
  'systems.rotate': { id: 'Putar token', en: 'Rotate the token' },
  'systems.rotate-of': { id: 'Putar token {name}', en: 'Rotate the token of {name}' },
  'systems.overlap': { id: 'Token lama tetap berlaku', en: 'The former token works on' },
  'systems.overlap-help': {
    id: 'Supaya sistem dapat diganti tokennya tanpa terhenti. Bila token bocor: berhenti sekarang juga.',
    en: 'So that the token can be exchanged without a stop. If the token leaked: end it at once.',
  },
  'systems.overlap-days': {
    id: '{days, plural, other {# hari lagi}}',
    en: 'for {days, plural, one {# more day} other {# more days}}',
  },
  'systems.overlap-none': { id: 'Tidak, berhenti sekarang juga', en: 'No, it ends at once' },
  'systems.revoke': { id: 'Cabut', en: 'Revoke' },
  'systems.revoke-of': { id: 'Cabut kredensial {name}', en: 'Revoke the credential of {name}' },
  'systems.revoke-sure': {
    id: 'Semua token {name} berhenti membuka apa pun, sekarang juga. Ini tidak dapat dibatalkan.',
    en: 'Every token of {name} stops opening anything, at once. This cannot be undone.',
  },
  'systems.was-revoked': { id: 'Kredensial dicabut.', en: 'Credential revoked.' },
  'systems.token': { id: 'Token', en: 'Token' },
  'systems.token-title': { id: 'Token sistem', en: 'The system’s token' },
  'systems.token-lead': {
    id: 'Tampil hanya sekali ini dan tidak disimpan. Serahkan langsung kepada pengelola sistem; jangan lewat grup atau surel.',
    en: 'Shown only this once and not kept. Hand it to whoever runs the system; not through a group or by mail.',
  },
  'systems.secret': { id: 'Rahasia penandatanganan', en: 'Signing secret' },
  'systems.secret-title': { id: 'Rahasia webhook', en: 'The webhook’s secret' },
  'systems.secret-lead': {
    id: 'Tampil hanya sekali ini. Dengan rahasia ini sistem Anda memeriksa bahwa pesan benar dari simpul ini.',
    en: 'Shown only this once. With it your system checks that a message really comes from this node.',
  },
  'systems.copy': { id: 'Salin', en: 'Copy' },
  'systems.copied': { id: 'Disalin.', en: 'Copied.' },
  'systems.kept': { id: 'Sudah saya simpan', en: 'I have kept it' },

  'scope.case.list': {
    id: 'melihat daftar kasus dan rujukan',
    en: 'see lists of cases and referrals',
  },
  'scope.case.read': { id: 'membuka kasus', en: 'open cases' },
  'scope.case.search': {
    id: 'mencari orang di lembaga sendiri',
    en: 'search people in the own institution',
  },
  'scope.case.register': { id: 'mendaftarkan orang', en: 'register people' },
  'scope.case.write': { id: 'menambah keterangan pada kasus', en: 'add statements to cases' },
  'scope.consent.record': { id: 'mencatat persetujuan', en: 'record consent' },
  'scope.referral.send': { id: 'mengirim dan menutup rujukan', en: 'send and close referrals' },
  'scope.referral.answer': { id: 'menjawab rujukan', en: 'answer referrals' },
  'scope.lead.offer': { id: 'menawarkan pimpinan kasus', en: 'offer the lead of a case' },
  'scope.lead.answer': { id: 'menerima pimpinan kasus', en: 'take the lead of a case' },
  'scope.coalition.read': { id: 'membaca data koalisi', en: 'read the coalition’s data' },
  'scope.changes.read': { id: 'mengikuti perubahan', en: 'follow changes' },

  'webhooks.title': { id: 'Webhook', en: 'Webhooks' },
  'webhooks.lead': {
    id: 'Simpul memberi tahu alamat ini bahwa sesuatu terjadi: jenis, waktu, dan tautan, tanpa data pribadi.',
    en: 'The node tells these addresses that something happened: type, time and a link, no personal data.',
  },
  'webhooks.none': {
    id: 'Belum ada webhook. Buat satu bila sistem Anda hendak segera tahu tanpa terus bertanya.',
    en: 'No webhook yet. Make one when your system is to know at once without asking again and again.',
  },
  'webhooks.subscribe': { id: 'Buat webhook', en: 'Make a webhook' },
  'webhooks.subscribe-do': { id: 'Buat dan tampilkan rahasia', en: 'Make it and show the secret' },
  'webhooks.url': { id: 'Alamat', en: 'Address' },
  'webhooks.url-help': {
    id: 'Alamat umum yang mulai dengan https://; jangan menaruh rahasia di dalamnya.',
    en: 'A public address that begins with https://; put no secret into it.',
  },
  'webhooks.types': { id: 'Diberi tahu tentang', en: 'Told of' },
  'webhooks.types-help': { id: 'Tanpa pilihan: semuanya.', en: 'None chosen: everything.' },
  'webhooks.all-types': { id: 'Semuanya', en: 'Everything' },
  'webhooks.sends': { id: 'Mengirim', en: 'Sends' },
  'webhooks.paused': { id: 'Dijeda', en: 'Paused' },
  'webhooks.dead': {
    id: '{count, plural, other {# pesan gagal}}',
    en: '{count, plural, one {# dead message} other {# dead messages}}',
  },
  'webhooks.waiting': {
    id: '{count, plural, other {Lihat # pesan}}',
    en: '{count, plural, one {See # message} other {See # messages}}',
  },
  'webhooks.pause': { id: 'Jeda', en: 'Pause' },
  'webhooks.resume': { id: 'Lanjutkan', en: 'Resume' },
  'webhooks.end': { id: 'Akhiri', en: 'End' },
  'webhooks.end-of': { id: 'Akhiri webhook', en: 'End the webhook' },
  'webhooks.end-sure': {
    id: '{url} tidak diberi tahu lagi. Rahasianya dan semua pesan yang menunggu dihapus.',
    en: '{url} is told nothing more. Its secret and every waiting message are deleted.',
  },
  'webhooks.was-paused': {
    id: 'Webhook dijeda; pesannya menunggu.',
    en: 'Webhook paused; its messages wait.',
  },
  'webhooks.was-resumed': { id: 'Webhook mengirim lagi.', en: 'The webhook sends again.' },
  'webhooks.was-ended': { id: 'Webhook diakhiri.', en: 'Webhook ended.' },
  'webhooks.deliveries': { id: 'Pesan yang belum diterima', en: 'Messages not yet taken' },
  'webhooks.deliveries-lead': {
    id: 'Pesan dicoba lagi makin lama makin jarang, sampai sepuluh kali; sesudah itu menunggu di sini.',
    en: 'A message is tried later and later, ten times; after that it waits here.',
  },
  'webhooks.deliveries-none': {
    id: 'Semua pesan sudah diterima.',
    en: 'Every message was taken.',
  },
  'webhooks.back': { id: 'Kembali ke sistem dan webhook', en: 'Back to systems and webhooks' },
  'webhooks.type': { id: 'Tentang', en: 'About' },
  'webhooks.created': { id: 'Terjadi', en: 'Happened' },
  'webhooks.tries': { id: 'Percobaan', en: 'Tries' },
  'webhooks.answer': { id: 'Jawaban terakhir', en: 'Last answer' },
  'webhooks.answered': { id: 'HTTP {code}', en: 'HTTP {code}' },
  'webhooks.given-up': { id: 'Tidak dicoba lagi', en: 'Tried no more' },
  'webhooks.next-try': { id: 'Dicoba {when}', en: 'Tried {when}' },
  'webhooks.replay': { id: 'Kirim ulang', en: 'Replay' },
  'webhooks.replay-all': { id: 'Kirim ulang semua yang gagal', en: 'Replay all dead messages' },
  'webhooks.was-replayed': { id: 'Pesan dicoba lagi.', en: 'Messages are tried again.' },
  'webhook-answer.no-answer': { id: 'Tidak menjawab', en: 'No answer' },
  'webhook-answer.inner-address': {
    id: 'Alamatnya menuju jaringan dalam',
    en: 'The address leads into an inner network',
  },

  'event.case.opened': { id: 'kasus dibuka', en: 'case opened' },
  'event.case.changed': { id: 'ada yang berubah pada kasus', en: 'something changed in a case' },
  'event.case.annulled': { id: 'kasus dibatalkan', en: 'case annulled' },
  'event.consent.given': { id: 'persetujuan diberikan', en: 'consent given' },
  'event.consent.withdrawn': { id: 'persetujuan ditarik', en: 'consent withdrawn' },
  'event.referral.sent': { id: 'rujukan dikirim', en: 'referral sent' },
  'event.referral.received': { id: 'rujukan sampai', en: 'referral arrived' },
  'event.referral.accepted': { id: 'rujukan disanggupi', en: 'referral accepted' },
  'event.referral.declined': { id: 'rujukan ditolak', en: 'referral declined' },
  'event.referral.withdrawn': { id: 'rujukan ditarik kembali', en: 'referral withdrawn' },
  'event.referral.completed': { id: 'rujukan selesai dilayani', en: 'referral served' },
  'event.referral.closed': { id: 'rujukan ditutup', en: 'referral closed' },
  'event.lead.offered': { id: 'pimpinan kasus ditawarkan', en: 'lead offered' },
  'event.lead.taken': { id: 'pimpinan kasus diambil', en: 'lead taken' },
  'event.lead.declined': { id: 'pimpinan kasus ditolak', en: 'lead declined' },
  'event.lead.withdrawn': { id: 'tawaran pimpinan ditarik', en: 'offer of the lead withdrawn' },
  'event.duty.born': { id: 'kewajiban timbul', en: 'duty born' },
  'event.duty.lapsed': { id: 'kewajiban lewat tenggat', en: 'duty overdue' },
  'event.duty.risen': { id: 'kewajiban naik ke atasan', en: 'duty risen to a superior' },
  'event.duty.ended': { id: 'kewajiban berakhir', en: 'duty ended' },
  'event.incident.opened': { id: 'daftar kedatangan dibuka', en: 'arrivals list opened' },
  'event.coalition.changed': { id: 'data koalisi berubah', en: 'the coalition’s data changed' },
} as const
