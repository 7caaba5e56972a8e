/** One sentence for every refusal: what was refused and what would make it pass. */
export const refusalWords = {
  'refusal.actor-has-no-access-yet': {
    id: 'Pihak ini belum diberi akses ke tindakan tersebut.',
    en: 'This actor has no access to that act.',
  },
  'refusal.adult-answers-alone': {
    id: 'Orang dewasa menjawab sendiri. Pilih “orang itu sendiri” sebagai dasar.',
    en: 'An adult answers alone. Choose “the person” as the basis.',
  },
  'refusal.annulment-needs-another-post': {
    id: 'Pembatalan harus dilakukan oleh jabatan lain, bukan jabatan yang mencatatnya.',
    en: 'Another post than the one that recorded it must annul it.',
  },
  'refusal.arrivals-not-set-up': {
    id: 'Koalisi ini belum memiliki kosakata daftar kedatangan (arrivals.yaml).',
    en: 'This coalition has no vocabulary for arrivals lists yet (arrivals.yaml).',
  },
  'refusal.arrivals-rows-refused': {
    id: '{count} baris masih ditolak. Perbaiki, keluarkan dengan alasan, atau pilih untuk meninggalkannya.',
    en: '{count} rows are still refused. Mend them, drop them with a reason, or choose to leave them out.',
  },
  'refusal.body-too-large': {
    id: 'Kiriman terlalu besar. Batasnya {most} kB.',
    en: 'What was sent is too large. The limit is {most} kB.',
  },
  'refusal.case-annulled': {
    id: 'Kasus ini sudah dibatalkan; tidak ada lagi yang dapat dicatat.',
    en: 'This case was annulled; nothing more can be recorded.',
  },
  'refusal.case-has-open-referrals': {
    id: 'Masih ada {count} rujukan terbuka. Tarik atau tunggu hasilnya, lalu batalkan kasus.',
    en: '{count} referrals are still open. Withdraw them or await their outcome, then annul the case.',
  },
  'refusal.case-unknown': {
    id: 'Tidak ada kasus seperti itu yang dapat Anda buka.',
    en: 'There is no such case that you can open.',
  },
  'refusal.child-needs-guardian': {
    id: 'Anak tidak memberi persetujuan sendiri. Pilih wali, atau catat kepentingan terbaik anak dengan alasannya.',
    en: 'A child does not consent alone. Choose the guardian, or record the best interest with its reason.',
  },
  'refusal.clock-acts-by-rule-only': {
    id: 'Jam sistem hanya bertindak menurut aturan.',
    en: 'The clock acts by rule only.',
  },
  'refusal.closing-asked-or-why-not': {
    id: 'Catat siapa yang menanyai orang itu dan jawabannya, atau alasan mengapa tidak ditanyakan — salah satu.',
    en: 'Record who asked the person and the answer, or why nobody asked: one of the two.',
  },
  'refusal.command-used': {
    id: 'Permintaan ini memakai nomor yang sudah dipakai orang lain. Muat ulang halaman dan coba lagi.',
    en: 'This request uses a number that somebody else used. Reload the page and try again.',
  },
  'refusal.document-form-and-way': {
    id: 'Di atas kertas diserahkan PDF; JSON diserahkan sebagai berkas.',
    en: 'On paper a PDF is handed over; JSON is handed over as a file.',
  },
  'refusal.conflict': {
    id: 'Kasus ini berubah sejak Anda membukanya. Isian Anda tetap ada; periksa perubahan, lalu kirim lagi.',
    en: 'This case changed since you opened it. What you typed is kept; look at the change, then send again.',
  },
  'refusal.consent-expired-at-birth': {
    id: 'Tanggal berakhir sudah lewat. Pilih tanggal sesudah hari ini.',
    en: 'The expiry lies in the past. Choose a date after today.',
  },
  'refusal.consent-missing': {
    id: 'Belum ada persetujuan yang berlaku bagi lembaga tujuan untuk: {classes}. Mintalah persetujuan lebih dahulu, atau jangan sertakan golongan data itu.',
    en: 'There is no live consent for the receiving institution for: {classes}. Ask for consent first, or leave those classes out.',
  },
  'refusal.consent-missing-for-lead': {
    id: 'Lembaga itu belum boleh melihat seluruh isi kasus. Masih perlu persetujuan untuk: {classes}.',
    en: 'That institution may not yet see all the case holds. Consent is missing for: {classes}.',
  },
  'refusal.consent-needs-no-review': {
    id: 'Persetujuan ini tidak memerlukan tinjauan.',
    en: 'This consent needs no review.',
  },
  'refusal.consent-recipient-is-lead': {
    id: 'Lembaga ini memimpin kasus dan tidak memerlukan persetujuan untuk dirinya sendiri.',
    en: 'This institution leads the case and needs no consent for itself.',
  },
  'refusal.consent-reviewed-already': {
    id: 'Dasar ini sudah ditinjau.',
    en: 'This ground was already reviewed.',
  },
  'refusal.consent-unknown': {
    id: 'Persetujuan itu tidak ada dalam kasus ini.',
    en: 'There is no such consent in this case.',
  },
  'refusal.consent-withdrawn-already': {
    id: 'Persetujuan ini sudah ditarik.',
    en: 'This consent was already withdrawn.',
  },
  'refusal.consent-without-class': {
    id: 'Pilih paling sedikit satu golongan data.',
    en: 'Choose at least one class of data.',
  },
  'refusal.drafts-full': {
    id: 'Jabatan Anda sudah menyimpan {most} konsep; lebih banyak tidak dapat disimpan. Selesaikan atau buang beberapa di meja kerja. Sebelum itu, konsep baru tidak tersimpan.',
    en: 'Your post keeps {most} drafts already, as many as there is room for. Finish or discard some on the desk; until then a new one is not kept.',
  },
  'refusal.slip-unknown': {
    id: 'Bukti serah dari peramban ini tidak dikenal oleh server ini. Yang belum terkirim tetap tersimpan.',
    en: 'This server does not know the slip that this browser keeps. What is unsent stays where it is.',
  },
  'refusal.not-disabled': {
    id: 'Akun ini tidak dinonaktifkan. Masuklah seperti biasa: yang belum terkirim lalu dikirim dengan sendirinya.',
    en: 'This account is not disabled. Sign in as always: what is unsent is then sent by itself.',
  },
  'refusal.too-much-handed-in': {
    id: 'Terlalu banyak dari Anda yang sudah menunggu di karantina unit. Sisanya tetap tersimpan di peramban ini; serahkan lagi setelah unit memutuskan.',
    en: 'Too much of yours waits in the quarantine of the unit already. The rest stays in this browser; hand it in once the unit has decided.',
  },
  'refusal.draft-unknown': {
    id: 'Konsep itu tidak ada, atau milik jabatan lain.',
    en: 'There is no such draft, or it belongs to another post.',
  },
  'refusal.duty-of-another-unit': {
    id: 'Kewajiban ini ditanggung satuan lain; hanya satuan itu yang dapat mengesampingkannya.',
    en: 'Another unit bears this duty; only it can waive it.',
  },
  'refusal.duty-unknown': {
    id: 'Kewajiban itu tidak ada atau sudah berakhir.',
    en: 'There is no such duty, or it has ended.',
  },
  'refusal.enrolment-unknown': {
    id: 'Tautan ini tidak berlaku: sudah dipakai, kedaluwarsa, atau salah. Minta tautan baru kepada administrator.',
    en: 'This link is not valid: used, expired or wrong. Ask an administrator for a new one.',
  },
  'refusal.entry-annulled-already': {
    id: 'Catatan ini sudah dibatalkan.',
    en: 'This entry was already annulled.',
  },
  'refusal.entry-not-annullable': {
    id: 'Catatan ini tidak dapat dibatalkan; tindakan antarlembaga diakhiri dengan tindakannya sendiri.',
    en: 'This entry cannot be annulled; acts between institutions are ended by acts of their own.',
  },
  'refusal.fault': {
    id: 'Terjadi kesalahan pada sistem. Tidak ada yang tersimpan dari tindakan ini; coba lagi. Nomor untuk petugas teknis: {id}.',
    en: 'Something went wrong in the system. Nothing of this act was kept; try again. Number for the operator: {id}.',
  },
  'refusal.forged-request': {
    id: 'Permintaan ini tidak berasal dari halaman Rujukan dan ditolak.',
    en: 'This request did not come from a page of Rujukan and was refused.',
  },
  'refusal.guardian-missing': { id: 'Tulis nama wali.', en: 'Write the name of the guardian.' },
  'refusal.htcds-no-headings': {
    id: 'Tidak ada judul kolom HTCDS 2.0 dalam sepuluh baris pertama. Pakai buku kerja standar atau tabel formulir surveinya.',
    en: 'No headings of HTCDS 2.0 in the first ten rows. Use the standard’s workbook or the table of its survey form.',
  },
  'refusal.htcds-too-many': {
    id: '{rows} kasus terlalu banyak untuk satu berkas; paling banyak {most}. Pilih nomor kasus atau unit sendiri.',
    en: '{rows} cases are too many for one file; at most {most}. Choose case numbers or the own unit.',
  },
  'refusal.incident-name-empty': {
    id: 'Beri nama untuk kejadian ini, misalnya penerbangan dan tanggalnya.',
    en: 'Give this incident a name, such as the flight and its date.',
  },
  'refusal.incident-unknown': {
    id: 'Kejadian itu tidak ada pada lembaga Anda.',
    en: 'Your institution has no such incident.',
  },
  'refusal.incident-without-cases': {
    id: 'Tidak ada baris yang terbaca; tidak ada kasus yang dapat dibuka.',
    en: 'No row was read; there is no case to open.',
  },
  'refusal.input-wrong': {
    id: 'Isian tidak sesuai: {path}. Periksa dan kirim lagi.',
    en: 'The input does not fit: {path}. Check it and send again.',
  },
  'refusal.last-administrator': {
    id: 'Ini administrator terakhir. Beri jabatan administrator kepada orang lain lebih dahulu.',
    en: 'This is the last administrator. Give the administrator’s post to somebody else first.',
  },
  'refusal.lead-not-offered': {
    id: 'Pimpinan kasus ini tidak sedang ditawarkan.',
    en: 'The lead of this case is not on offer.',
  },
  'refusal.lead-offered-already': {
    id: 'Pimpinan kasus sudah ditawarkan dan belum dijawab.',
    en: 'The lead is already on offer and not yet answered.',
  },
  'refusal.lead-offered-to-itself': {
    id: 'Satuan ini sudah memimpin kasus.',
    en: 'This unit already leads the case.',
  },
  'refusal.ledger-unavailable': {
    id: 'Penyimpanan tidak dapat menulis saat ini. Tidak ada yang hilang dari isian Anda; coba lagi sebentar lagi.',
    en: 'The store cannot write at the moment. Nothing you typed is lost; try again shortly.',
  },
  'refusal.list-empty': { id: 'Daftar ini kosong.', en: 'This list is empty.' },
  'refusal.list-encrypted': {
    id: 'Berkas ini terkunci sandi. Simpan tanpa sandi lalu unggah lagi.',
    en: 'This file is locked by a password. Save it without one and upload it again.',
  },
  'refusal.list-not-a-spreadsheet': {
    id: 'Ini bukan lembar kerja. Unggah .xlsx atau .csv.',
    en: 'This is not a spreadsheet. Upload .xlsx or .csv.',
  },
  'refusal.list-old-format': {
    id: 'Ini berkas .xls lama. Buka di Excel, simpan sebagai .xlsx, lalu unggah lagi.',
    en: 'This is an old .xls file. Open it in Excel, save it as .xlsx, then upload it again.',
  },
  'refusal.list-too-big': {
    id: 'Berkas terlalu besar ({bytes} bita). Batasnya {most} bita.',
    en: 'The file is too big ({bytes} bytes). The limit is {most} bytes.',
  },
  'refusal.list-too-large-inside': {
    id: 'Isi berkas terlalu besar setelah dibuka. Simpan hanya lembar yang diperlukan.',
    en: 'The file grows too large when opened. Save only the sheet that is needed.',
  },
  'refusal.list-too-many-rows': {
    id: 'Terlalu banyak baris ({rows}). Batasnya {most}; bagi daftar itu.',
    en: 'Too many rows ({rows}). The limit is {most}; split the list.',
  },
  'refusal.list-too-wide': {
    id: 'Terlalu banyak kolom ({columns}). Batasnya {most}.',
    en: 'Too many columns ({columns}). The limit is {most}.',
  },
  'refusal.list-unreadable': {
    id: 'Berkas rusak dan tidak dapat dibaca. Simpan ulang di Excel lalu unggah lagi.',
    en: 'The file is damaged and cannot be read. Save it again in Excel and upload it once more.',
  },
  'refusal.login-missing': { id: 'Tulis nama masuk.', en: 'Write a login name.' },
  'refusal.login-taken': { id: 'Nama masuk ini sudah dipakai.', en: 'This login name is taken.' },
  'refusal.name-empty': {
    id: 'Tulis nama seperti disebutkan, atau pilih “tanpa nama”.',
    en: 'Write the name as given, or choose “not named”.',
  },
  'refusal.name-missing': { id: 'Tulis nama petugas.', en: 'Write the officer’s name.' },
  'refusal.need-unknown': {
    id: 'Kebutuhan ini tidak ada dalam daftar koalisi.',
    en: 'This need is not in the coalition’s list.',
  },
  'refusal.no-post': {
    id: 'Anda sedang tidak memegang jabatan. Administrator lembaga Anda dapat memberikannya.',
    en: 'You hold no post at the moment. An administrator of your institution can give you one.',
  },
  'refusal.no-such-officer': {
    id: 'Petugas itu tidak ada atau sudah dinonaktifkan.',
    en: 'There is no such officer, or it was disabled.',
  },
  'refusal.no-such-post': { id: 'Jabatan itu tidak ada.', en: 'There is no such post.' },
  'refusal.no-such-term': { id: 'Masa jabatan itu tidak ada.', en: 'There is no such term.' },
  'refusal.no-such-unit': { id: 'Satuan itu tidak ada.', en: 'There is no such unit.' },
  'refusal.not-found': { id: 'Alamat ini tidak ada.', en: 'There is nothing at this address.' },
  'refusal.not-the-lead': {
    id: 'Hanya lembaga yang memimpin kasus yang dapat mencatat di sini.',
    en: 'Only the institution that leads the case can record here.',
  },
  'refusal.not-the-receiver': {
    id: 'Hanya satuan penerima yang dapat menjawab.',
    en: 'Only the receiving unit can answer.',
  },
  'refusal.not-the-sender': {
    id: 'Hanya satuan pengirim, atau yang memimpin kasus, yang dapat melakukan ini.',
    en: 'Only the sending unit, or the one that leads the case, can do this.',
  },
  'refusal.officer-disabled': {
    id: 'Petugas ini sudah dinonaktifkan.',
    en: 'This officer was disabled.',
  },
  'refusal.officer-exists': {
    id: 'Petugas ini sudah terdaftar.',
    en: 'This officer is already enrolled.',
  },
  'refusal.other-coalition': {
    id: 'Data ini milik koalisi lain ({files}), bukan {here}.',
    en: 'These files are of another coalition ({files}), not {here}.',
  },
  'refusal.outcome-unknown': {
    id: 'Hasil ini tidak ada dalam daftar koalisi.',
    en: 'This outcome is not in the coalition’s list.',
  },
  'refusal.party-unknown': {
    id: 'Lembaga itu bukan pihak koalisi.',
    en: 'That institution is not a party.',
  },
  'refusal.post-closed': { id: 'Jabatan ini sudah ditutup.', en: 'This post is closed.' },
  'refusal.post-exists': { id: 'Jabatan ini sudah ada.', en: 'This post exists already.' },
  'refusal.post-held': {
    id: 'Jabatan ini sedang dipegang. Akhiri masa jabatan pemegangnya lebih dahulu.',
    en: 'This post is held. End its holder’s term first.',
  },
  'refusal.not-sendable-later': {
    id: 'Tindakan ini memerlukan jaringan dan tidak dapat dikirim belakangan.',
    en: 'This act needs the network and cannot be sent later.',
  },
  'refusal.post-not-held': {
    id: 'Jabatan ini tidak sedang dipegang oleh petugas tersebut.',
    en: 'Nobody, or somebody else, holds this post.',
  },
  'refusal.posts-conflict': {
    id: 'Siapa yang mengelola atau mengaudit tidak menangani kasus, juga tidak dari jabatan kedua. Akhiri jabatan yang lain lebih dahulu.',
    en: 'Who administers or audits handles no cases, not from a second post either. End the other post first.',
  },
  'refusal.purpose-conflict': {
    id: 'Peran dan tujuan tidak cocok: penyidikan dan penuntutan dipisahkan dari pelindungan.',
    en: 'Role and purpose do not match: investigation and prosecution stay apart from protection.',
  },
  'refusal.purpose-of-another-post': {
    id: 'Tujuan jabatan Anda adalah {purpose}; pilih tujuan itu.',
    en: 'The purpose of your post is {purpose}; choose that one.',
  },
  'refusal.reason-missing': { id: 'Tulis alasannya.', en: 'Write the reason.' },
  'refusal.reason-unknown': {
    id: 'Alasan ini tidak ada dalam daftar koalisi.',
    en: 'This reason is not in the coalition’s list.',
  },
  'refusal.referral-is-accepted': {
    id: 'Rujukan ini sudah disanggupi.',
    en: 'This referral was already accepted.',
  },
  'refusal.referral-is-closed': {
    id: 'Rujukan ini sudah ditutup.',
    en: 'This referral is closed.',
  },
  'refusal.referral-is-completed': {
    id: 'Rujukan ini sudah selesai dan menunggu penutupan oleh pengirim.',
    en: 'This referral is completed and waits to be closed by its sender.',
  },
  'refusal.referral-is-declined': {
    id: 'Rujukan ini sudah ditolak.',
    en: 'This referral was declined.',
  },
  'refusal.referral-is-received': {
    id: 'Rujukan ini sudah diterima satuan tujuan tetapi belum dijawab.',
    en: 'This referral has arrived but is not yet answered.',
  },
  'refusal.referral-is-sent': {
    id: 'Rujukan ini baru dikirim dan belum sampai pada langkah itu.',
    en: 'This referral was only sent and has not reached that step.',
  },
  'refusal.referral-is-withdrawn': {
    id: 'Rujukan ini sudah ditarik pengirim.',
    en: 'This referral was withdrawn by its sender.',
  },
  'refusal.referral-open-already': {
    id: 'Sudah ada rujukan terbuka untuk kebutuhan ini ke satuan yang sama.',
    en: 'There is already an open referral for this need to the same unit.',
  },
  'refusal.referral-unknown': {
    id: 'Rujukan itu tidak ada dalam kasus ini.',
    en: 'There is no such referral in this case.',
  },
  'refusal.referral-within-party': {
    id: 'Rujukan ditujukan ke lembaga lain. Di dalam lembaga sendiri, serahkan pimpinan kasus.',
    en: 'A referral goes to another institution. Within your own, hand over the lead.',
  },
  'refusal.relation-known': {
    id: 'Hubungan ini sudah tercatat.',
    en: 'This relation is already recorded.',
  },
  'refusal.relation-to-itself': {
    id: 'Pilih kasus lain, bukan kasus yang sama.',
    en: 'Choose another case, not the same one.',
  },
  'refusal.review-needs-another-post': {
    id: 'Tinjauan harus dilakukan oleh jabatan lain, bukan yang mencatat dasar ini.',
    en: 'Another post than the one that recorded this ground must review it.',
  },
  'refusal.role-does-not-allow': {
    id: 'Peran jabatan Anda tidak mencakup tindakan ini.',
    en: 'The role of your post does not include this act.',
  },
  'refusal.roles-conflict': {
    id: 'Peran-peran ini tidak boleh digabung dalam satu jabatan.',
    en: 'These roles may not be joined in one post.',
  },
  'refusal.roles-missing': {
    id: 'Pilih paling sedikit satu peran.',
    en: 'Choose at least one role.',
  },
  'refusal.sandbox-mixed': {
    id: 'Data ruang latihan tidak boleh dicampur dengan simpul sungguhan.',
    en: 'A sandbox and a real node are never mixed.',
  },
  'refusal.sandbox-only': {
    id: 'Hanya tersedia di ruang latihan.',
    en: 'Available in the sandbox only.',
  },
  'refusal.sign-in-wrong': {
    id: 'Nama masuk atau kata sandi salah.',
    en: 'The login name or the password is wrong.',
  },
  'refusal.signed-out': {
    id: 'Anda belum masuk, atau sesi Anda sudah berakhir. Masuk lagi; konsep Anda tersimpan.',
    en: 'You are not signed in, or your session has ended. Sign in again; your drafts are kept.',
  },
  'refusal.term-backwards': {
    id: 'Masa jabatan berakhir sebelum dimulai.',
    en: 'The term ends before it begins.',
  },
  'refusal.term-in-past': {
    id: 'Masa jabatan tidak dapat diubah mundur.',
    en: 'A term cannot be changed in the past.',
  },
  'refusal.text-empty': { id: 'Tulis isinya.', en: 'Write the text.' },
  'refusal.text-unknown': {
    id: 'Naskah persetujuan ini tidak ada.',
    en: 'There is no such consent text.',
  },
  'refusal.too-many-tries': {
    id: 'Terlalu banyak percobaan. Tunggu {seconds} detik, lalu coba lagi.',
    en: 'Too many tries. Wait {seconds} seconds, then try again.',
  },
  'refusal.instrument-not-found': {
    id: 'Instrumen atau versi itu tidak ada.',
    en: 'There is no such instrument or version.',
  },
  'refusal.unit-not-found': { id: 'Satuan itu tidak ada.', en: 'There is no such unit.' },
  'refusal.unit-unknown': { id: 'Satuan itu tidak ada.', en: 'There is no such unit.' },
  'refusal.unit-without-post': {
    id: 'Satuan itu tidak memiliki jabatan dengan tujuan yang dipilih; pilih tujuan atau satuan lain.',
    en: 'That unit has no post with the chosen purpose; choose another purpose or unit.',
  },
  'refusal.vanished': {
    id: '{kind} “{id}” hilang dari berkas. Akhiri dengan tanggal, jangan dihapus.',
    en: '{kind} “{id}” vanished from the files. End it with a date instead of deleting it.',
  },
  'refusal.version-not-raised': {
    id: '{kind} “{id}” berubah tanpa nomor versi baru.',
    en: '{kind} “{id}” changed without a new version number.',
  },
  'refusal.wrong-content-type': {
    id: 'Kiriman harus berupa JSON (application/json).',
    en: 'What is sent must be JSON (application/json).',
  },
} as const
