/** Working without the network: the browser's own store, what is unsent, the lock, quarantine. */
export const offlineWords = {
  'offline.title': { id: 'Bekerja tanpa jaringan', en: 'Working without the network' },
  'offline.lead': {
    id: 'Di peramban ini Anda dapat terus mencatat saat jaringan putus. Yang belum terkirim dikirim berurutan begitu jaringan kembali, masing-masing sekali.',
    en: 'In this browser you can go on recording while the network is gone. What is unsent is sent in order when the network returns, each act once.',
  },
  'offline.to-page': { id: 'Atur kerja luring', en: 'Set up offline work' },
  'offline.set-up': { id: 'Siapkan peramban ini', en: 'Make this browser ready' },
  'offline.set-up-lead': {
    id: 'Instrumen, konsep, dan yang belum terkirim disimpan di peramban ini dalam keadaan tersandi. Hanya frasa sandi Anda yang membukanya. Jangan siapkan di komputer bersama.',
    en: 'Instruments, drafts and what is unsent are kept in this browser, encrypted. Only your passphrase opens them. Do not do this on a computer that others use.',
  },
  'offline.loss-title': {
    id: 'Frasa sandi yang hilang tidak dapat dipulihkan',
    en: 'A lost passphrase cannot be recovered',
  },
  'offline.loss': {
    id: 'Tidak ada yang dapat membuka simpanan ini tanpa frasa sandi: bukan administrator, bukan pula kami. Bila Anda lupa, semua yang belum terkirim dari peramban ini hilang.',
    en: 'Nobody can open what is kept here without the passphrase: no administrator, and not we. If you forget it, everything unsent in this browser is lost.',
  },
  'offline.passphrase': { id: 'Frasa sandi luring', en: 'Offline passphrase' },
  'offline.passphrase-help': {
    id: 'Paling sedikit {min} karakter, misalnya lima kata yang tidak berhubungan. Jangan pakai kata sandi masuk Anda.',
    en: 'At least {min} characters, for example five unrelated words. Do not use your sign-in password.',
  },
  'offline.repeat': { id: 'Frasa sandi sekali lagi', en: 'The passphrase once more' },
  'offline.short': {
    id: 'Frasa sandi ini terlalu pendek: paling sedikit {min} karakter.',
    en: 'This passphrase is too short: at least {min} characters.',
  },
  'offline.differs': {
    id: 'Kedua frasa sandi tidak sama.',
    en: 'The two passphrases are not the same.',
  },
  'offline.understood': {
    id: 'Saya paham: frasa sandi yang hilang menghilangkan yang belum terkirim',
    en: 'I understand: a lost passphrase loses what is unsent',
  },
  'offline.understood-missing': {
    id: 'Nyatakan bahwa Anda memahaminya.',
    en: 'Say that you have understood this.',
  },
  'offline.set-up-do': { id: 'Siapkan', en: 'Make it ready' },
  'offline.ready': { id: 'Peramban ini siap tanpa jaringan.', en: 'This browser is ready.' },
  'offline.change': { id: 'Ganti frasa sandi', en: 'Change the passphrase' },
  'offline.change-lead': {
    id: 'Yang tersimpan di peramban ini tetap ada, juga yang belum terkirim. Setelah diganti, hanya frasa sandi yang baru membukanya.',
    en: 'What this browser keeps stays as it is, unsent work too. After the change only the new passphrase opens it.',
  },
  'offline.former': { id: 'Frasa sandi sekarang', en: 'Present passphrase' },
  'offline.former-missing': {
    id: 'Tulis frasa sandi sekarang.',
    en: 'Write the present passphrase.',
  },
  'offline.former-wrong': {
    id: 'Ini bukan frasa sandi sekarang. Tidak ada yang berubah.',
    en: 'This is not the present passphrase. Nothing was changed.',
  },
  'offline.next': { id: 'Frasa sandi baru', en: 'New passphrase' },
  'offline.same': {
    id: 'Frasa sandi baru sama dengan yang sekarang.',
    en: 'The new passphrase is the present one.',
  },
  'offline.changed': { id: 'Frasa sandi diganti.', en: 'The passphrase was changed.' },
  'offline.open-title': { id: 'Buka simpanan peramban ini', en: 'Open what this browser keeps' },
  'offline.open-lead': {
    id: 'Tulis frasa sandi luring Anda agar dapat bekerja saat jaringan putus dan agar yang belum terkirim dapat dikirim.',
    en: 'Write your offline passphrase to be able to work while the network is gone, and to send what is unsent.',
  },
  'offline.gate-title': { id: 'Server tidak dapat dihubungi', en: 'The server cannot be reached' },
  'offline.gate-lead': {
    id: 'Dengan frasa sandi luring Anda dapat bekerja dengan yang tersimpan di peramban ini.',
    en: 'With your offline passphrase you can work with what this browser keeps.',
  },
  'offline.covered-title': { id: 'Terkunci', en: 'Locked' },
  'offline.covered-lead': {
    id: 'Tidak dipakai selama sepuluh menit, atau dikunci oleh Anda. Isian Anda tersimpan sebagai konsep.',
    en: 'Unused for ten minutes, or locked by you. What you typed is kept as a draft.',
  },
  'offline.open-do': { id: 'Buka', en: 'Open' },
  'offline.not-now': { id: 'Nanti saja', en: 'Not now' },
  'offline.wrong': {
    id: 'Frasa sandi ini tidak membuka apa pun di peramban ini. Periksa huruf besar dan spasi.',
    en: 'This passphrase opens nothing in this browser. Check capitals and spaces.',
  },
  'offline.sign-in-instead': { id: 'Coba hubungi server lagi', en: 'Try the server again' },
  'offline.lock-now': { id: 'Kunci sekarang', en: 'Lock now' },
  'offline.state-open': {
    id: 'Terbuka. Terkunci sendiri setelah sepuluh menit tidak dipakai.',
    en: 'Open. Locks itself after ten minutes without use.',
  },
  'offline.state-title': { id: 'Peramban ini', en: 'This browser' },
  'offline.forget': { id: 'Hapus dari peramban ini', en: 'Remove from this browser' },
  'offline.forget-sure': {
    id: 'Yang tersimpan untuk Anda di peramban ini akan dihapus. Hanya mungkin bila tidak ada yang belum terkirim.',
    en: 'What is kept for you in this browser will be removed. Only possible while nothing is unsent.',
  },
  'offline.forgotten': { id: 'Dihapus dari peramban ini.', en: 'Removed from this browser.' },
  'offline.not-forgotten': {
    id: 'Tidak dihapus: masih ada yang belum terkirim.',
    en: 'Not removed: something is still unsent.',
  },
  'offline.mark-ready': { id: 'Siap luring', en: 'Ready offline' },
  'offline.mark-locked': { id: 'Luring terkunci', en: 'Offline locked' },
  'offline.mark-unsent': {
    id: '{count} belum terkirim',
    en: '{count} not sent yet',
  },
  'offline.gone': {
    id: 'Tanpa jaringan. Yang terlihat adalah yang terakhir dibawa; yang Anda catat tersimpan di peramban ini.',
    en: 'No network. What you see was taken along last; what you record is kept in this browser.',
  },
  'offline.quarantined': {
    id: '{count, plural, other {# tindakan}} masuk karantina unit: Anda tidak lagi memegang jabatan tempat itu dicatat. Rekan di unit itu yang memutuskan.',
    en: '{count, plural, one {# act} other {# acts}} went to the quarantine of the unit: you no longer hold the post in which they were made. A colleague of that unit decides.',
  },
  'offline.unsent': { id: 'Belum terkirim', en: 'Not sent yet' },
  'offline.unsent-lead': {
    id: 'Urutan pengiriman. Tidak ada yang hilang dari daftar ini sebelum server menerimanya.',
    en: 'In the order of sending. Nothing leaves this list before the server has it.',
  },
  'offline.unsent-none': { id: 'Semua sudah terkirim.', en: 'Everything is sent.' },
  'offline.unsent-locked': {
    id: '{count, plural, other {# tindakan belum terkirim}}. Buka dengan frasa sandi untuk melihat dan mengirimnya.',
    en: '{count, plural, one {# act is} other {# acts are}} not sent yet. Open with the passphrase to see and send.',
  },
  'offline.unsent-others': {
    id: '{count, plural, other {# tindakan petugas lain}} belum terkirim dari peramban ini. Hanya petugas itu yang dapat mengirimnya.',
    en: '{count, plural, one {# act of another officer is} other {# acts of other officers are}} not sent from this browser yet. Only that officer can send them.',
  },
  'offline.at-sign-in': {
    id: '{count, plural, other {# tindakan}} di peramban ini belum terkirim. Masuk sebagai petugas yang mencatatnya, lalu buka dengan frasa sandi luring.',
    en: '{count, plural, one {# act} other {# acts}} in this browser {count, plural, one {is} other {are}} not sent yet. Sign in as the officer who made them, then open with the offline passphrase.',
  },
  'offline.if-disabled': {
    id: 'Bila akun Anda dinonaktifkan sebelum semuanya terkirim, Anda tidak dapat masuk lagi. Serahkan pekerjaan itu kepada unit dari halaman masuk peramban ini, dengan frasa sandi ini.',
    en: 'If your account is disabled before everything is sent, you cannot sign in any more. Then hand the work in to the unit from the sign-in page of this browser, with this passphrase.',
  },
  'hand-in.link': {
    id: 'Akun Anda dinonaktifkan? Serahkan kepada unit.',
    en: 'Was your account disabled? Hand it in to the unit.',
  },
  'hand-in.title': { id: 'Serahkan pekerjaan kepada unit', en: 'Hand in work to the unit' },
  'hand-in.lead': {
    id: 'Untuk petugas yang akunnya dinonaktifkan. Yang belum terkirim masuk karantina unit tempat Anda mencatatnya, atas nama Anda dan dengan waktu pencatatannya; rekan di unit itu yang memutuskan. Isinya tidak ditampilkan di sini. Setelah diserahkan, yang tersimpan untuk Anda di peramban ini dihapus.',
    en: 'For officers whose account was disabled. What is unsent goes to the quarantine of the unit where you recorded it, in your name and with the time at which you made it; a colleague there decides. Nothing of it is shown here. Once handed in, what this browser keeps for you is removed.',
  },
  'hand-in.count': {
    id: '{count, plural, other {# tindakan}} di peramban ini belum terkirim.',
    en: '{count, plural, one {# act} other {# acts}} in this browser {count, plural, one {is} other {are}} not sent yet.',
  },
  'hand-in.do': { id: 'Serahkan', en: 'Hand in' },
  'hand-in.done': {
    id: '{count, plural, other {# tindakan}} diserahkan ke karantina unit. Tidak ada lagi milik Anda di peramban ini.',
    en: '{count, plural, one {# act was} other {# acts were}} handed in to the quarantine of the unit. Nothing of yours is in this browser any more.',
  },
  'hand-in.no-slip': {
    id: 'Peramban ini belum pernah dibuka dengan jaringan setelah disiapkan, sehingga tidak dapat menyerahkan apa pun. Yang belum terkirim tetap tersimpan. Beri tahu penyelia unit Anda, dan tulis ulang yang Anda ingat.',
    en: 'This browser was never open with the network since it was made ready, so it can hand in nothing. What is unsent stays. Tell the supervisor of your unit, and write down again what you remember.',
  },
  'hand-in.nothing': {
    id: 'Tidak ada yang belum terkirim di peramban ini.',
    en: 'Nothing is unsent in this browser.',
  },
  'hand-in.to-sign-in': { id: 'Ke halaman masuk', en: 'To the sign-in page' },
  'offline.act-what': { id: 'Tindakan', en: 'Act' },
  'offline.act-when': { id: 'Dicatat', en: 'Made' },
  'offline.act-state': { id: 'Keadaan', en: 'State' },
  'offline.act-do': { id: 'Pilihan', en: 'Choices' },
  'offline.act-waits': { id: 'Menunggu jaringan', en: 'Waits for the network' },
  'offline.act-behind': { id: 'Menunggu yang ditolak', en: 'Waits for the refused one' },
  'offline.act-refused': { id: 'Ditolak: {detail}', en: 'Refused: {detail}' },
  'offline.try-again': { id: 'Coba lagi', en: 'Try again' },
  'offline.beside': { id: 'Simpan di samping yang lain', en: 'Save beside the other' },
  'offline.give-up': { id: 'Serahkan kepada unit', en: 'Give up to the unit' },
  'offline.given-up': {
    id: 'Diserahkan ke karantina unit.',
    en: 'Handed to the quarantine of the unit.',
  },
  'offline.send-now': { id: 'Kirim sekarang', en: 'Send now' },
  'offline.trouble': { id: 'Pengiriman ditolak: {detail}', en: 'Sending was refused: {detail}' },
  'offline.sign-out-title': {
    id: 'Keluar meski ada yang belum terkirim',
    en: 'Sign out with unsent work',
  },
  'offline.sign-out': {
    id: '{count, plural, other {# tindakan}} belum terkirim. Tetap tersimpan tersandi di peramban ini dan baru terkirim setelah Anda masuk lagi di peramban ini dengan frasa sandi luring Anda.',
    en: '{count, plural, one {# act is} other {# acts are}} not sent yet. They stay encrypted in this browser and are sent only after you sign in here again with your offline passphrase.',
  },
  'offline.kept-title': { id: 'Tersimpan di peramban ini', en: 'Kept in this browser' },
  'offline.kept-lead': {
    id: 'Kasus akan didaftarkan begitu jaringan kembali, dengan waktu pencatatan sekarang. Nomornya terbit saat itu.',
    en: 'The case will be registered when the network returns, dated now. Its number is given then.',
  },
  'offline.pending-open': {
    id: 'Buka kasus yang tersimpan ini',
    en: 'Open the case that is kept here',
  },
  'offline.pending-gone': {
    id: 'Kasus ini tidak lagi menunggu di peramban ini. Setelah terkirim, kasus berdiri di daftar kasus.',
    en: 'This case no longer waits in this browser. Once sent, it stands among the cases.',
  },
  'offline.of-case': { id: 'Kasus {number}', en: 'Case {number}' },
  'offline.answers': {
    id: '{count, plural, other {# jawaban}}',
    en: '{count, plural, one {# answer} other {# answers}}',
  },
  'offline.answers-here': {
    id: 'Tersimpan di peramban ini {time}, belum terkirim',
    en: 'Kept in this browser {time}, not sent yet',
  },
  'offline.taken': { id: 'Kasus yang ikut dibawa', en: 'Cases taken along' },
  'offline.taken-lead': {
    id: 'Kasus yang Anda buka atau ambil dari antrean selagi ada jaringan dan boleh Anda wawancarai. Wawancaranya dapat dimulai dan diteruskan tanpa jaringan.',
    en: 'Cases that you opened, or took from a queue, while the network was there and in which you may interview. Interviews can be begun and continued without the network.',
  },
  'act.beginInterview': { id: 'Wawancara dimulai', en: 'Interview begun' },
  'act.frameInterview': { id: 'Pertanyaan disesuaikan', en: 'Questions fitted' },
  'act.recordAnswers': { id: 'Jawaban wawancara', en: 'Interview answers' },
  'act.endInterview': { id: 'Wawancara diakhiri', en: 'Interview ended' },
  'act.registerCase': { id: 'Kontak pertama', en: 'First contact' },
  'act.addStatement': { id: 'Keterangan', en: 'Statement' },
  'act.keepDraft': { id: 'Konsep', en: 'Draft' },
  'act.dropDraft': { id: 'Buang konsep', en: 'Throw a draft away' },

  'quarantine.title': { id: 'Karantina unit', en: 'Quarantine of the unit' },
  'quarantine.lead': {
    id: 'Pekerjaan tanpa jaringan dari petugas yang sementara itu diberhentikan atau dinonaktifkan, atau yang diserahkan petugas. Belum ada yang tercatat. Ambil alih atau sisihkan dengan alasan.',
    en: 'Work done without the network by officers relieved or disabled meanwhile, or given up by an officer. Nothing of it is recorded yet. Adopt it, or set it aside with a reason.',
  },
  'quarantine.none': {
    id: 'Tidak ada yang menunggu keputusan.',
    en: 'Nothing waits for a decision.',
  },
  'quarantine.waits': {
    id: '{count, plural, other {# pekerjaan}} tanpa jaringan menunggu keputusan unit',
    en: '{count, plural, one {# piece} other {# pieces}} of work done without the network {count, plural, one {waits} other {wait}} for the unit to decide',
  },
  'quarantine.by': { id: '{officer}, {post}', en: '{officer}, {post}' },
  'quarantine.why.relieved': {
    id: 'diberhentikan sebelum terkirim',
    en: 'relieved before it was sent',
  },
  'quarantine.why.disabled': {
    id: 'dinonaktifkan sebelum terkirim',
    en: 'disabled before it was sent',
  },
  'quarantine.why.given-up': { id: 'diserahkan petugas', en: 'given up by the officer' },
  'quarantine.came': { id: 'Masuk {when}', en: 'Came {when}' },
  'quarantine.made': { id: 'dicatat {when}', en: 'made {when}' },
  'quarantine.case': { id: 'Kasus {number}', en: 'Case {number}' },
  'quarantine.new-case': { id: 'Belum menjadi kasus', en: 'No case yet' },
  'quarantine.open': { id: 'Lihat isinya', en: 'See what it holds' },
  'quarantine.open-note': {
    id: 'Bahwa Anda melihatnya tercatat.',
    en: 'That you looked is recorded.',
  },
  'quarantine.adopt': { id: 'Ambil alih', en: 'Adopt' },
  'quarantine.adopted': {
    id: '{count, plural, other {# tindakan}} dicatat atas nama Anda.',
    en: '{count, plural, one {# act} other {# acts}} recorded in your name.',
  },
  'quarantine.some-refused': {
    id: 'Sebagian ditolak dan tetap di sini: {detail}',
    en: 'Some were refused and stay here: {detail}',
  },
  'quarantine.set-aside': { id: 'Sisihkan', en: 'Set aside' },
  'quarantine.set-aside-lead': {
    id: 'Tetap tersimpan di sini dan masih dapat diambil alih.',
    en: 'It stays here and can still be adopted.',
  },
  'quarantine.was-set-aside': {
    id: 'Disisihkan {when}: {reason}. {words}',
    en: 'Set aside {when}: {reason}. {words}',
  },
  'quarantine.reason': { id: 'Alasan', en: 'Reason' },
  'quarantine.reason.recorded-already': { id: 'sudah dicatat', en: 'recorded already' },
  'quarantine.reason.mistaken': { id: 'keliru', en: 'mistaken' },
  'quarantine.reason.outdated': { id: 'sudah tidak berlaku', en: 'outdated' },
  'quarantine.reason.not-ours': { id: 'bukan urusan unit ini', en: 'not for this unit' },
  'quarantine.words': { id: 'Penjelasan', en: 'In words' },
  'quarantine.words-missing': { id: 'Tulis penjelasannya.', en: 'Write why.' },
  'quarantine.were-set-aside': { id: 'Disisihkan', en: 'Set aside' },
} as const
