/** Break-glass: opening a case of another institution in an emergency, without consent. */
export const glassWords = {
  'glass.title': { id: 'Pembukaan darurat', en: 'Emergency opening' },
  'glass.lead': {
    id: 'Hanya bila nyawa atau keselamatan seseorang terancam sekarang dan persetujuan tidak dapat ditanyakan. Anda melihat data yang Anda pilih selama tiga jam. Pemimpin kasus langsung melihat siapa yang membuka dan alasannya, dan penyelianya wajib meninjau.',
    en: 'Only when somebody’s life or safety is in danger now and consent cannot be asked. You see what you choose for three hours. Who leads the case sees at once who opened it and why, and its supervisor must review it.',
  },
  'glass.open': { id: 'Pembukaan darurat', en: 'Emergency opening' },
  'glass.under': {
    id: 'kasus lembaga lain yang nomornya disampaikan kepada Anda',
    en: 'a case of another institution whose number you were told',
  },
  'glass.number': { id: 'Nomor kasus', en: 'Case number' },
  'glass.number-help': {
    id: 'Seperti disampaikan kepada Anda, contoh 26-7F3K-9QXW. Nomor tidak dapat dicari di sini.',
    en: 'As it was told to you, for example 26-7F3K-9QXW. Numbers cannot be searched for here.',
  },
  'glass.number-missing': { id: 'Tulis nomor kasusnya.', en: 'Write the case number.' },
  'glass.reason': { id: 'Apa keadaannya?', en: 'What is the emergency?' },
  'glass.reason-missing': { id: 'Pilih keadaannya.', en: 'Choose the emergency.' },
  'glass-reason.danger-to-life': { id: 'Nyawa terancam', en: 'Danger to life' },
  'glass-reason.medical-emergency': { id: 'Gawat darurat medis', en: 'Medical emergency' },
  'glass-reason.disappeared': { id: 'Orangnya hilang', en: 'The person has disappeared' },
  'glass-reason.child-in-danger': { id: 'Anak dalam bahaya', en: 'A child in danger' },
  'glass.words': { id: 'Alasan', en: 'Why' },
  'glass.words-help': {
    id: 'Apa yang terjadi, dari siapa Anda tahu, dan mengapa persetujuan tidak dapat ditunggu. Tanpa nama.',
    en: 'What happens, from whom you know, and why consent cannot be waited for. No names.',
  },
  'glass.words-missing': { id: 'Tulis alasannya.', en: 'Write why.' },
  'glass.classes': { id: 'Data yang diperlukan', en: 'What is needed' },
  'glass.classes-help': {
    id: 'Pilih sesedikit mungkin. Peninjau melihat apa yang Anda pilih.',
    en: 'Choose as little as will do. The reviewer sees what you chose.',
  },
  'glass.classes-missing': {
    id: 'Pilih paling sedikit satu jenis data.',
    en: 'Choose at least one kind of data.',
  },
  'glass.do': { id: 'Buka selama tiga jam', en: 'Open for three hours' },
  'glass.opened': { id: 'Kasus terbuka selama tiga jam.', en: 'The case is open for three hours.' },
  'glass.running': {
    id: 'Terbuka karena keadaan darurat, tanpa persetujuan, sampai {when}. Setiap data yang Anda lihat tercatat.',
    en: 'Open in an emergency, without consent, until {when}. All that you see is recorded.',
  },
  'glass.section': { id: 'Pembukaan darurat', en: 'Emergency openings' },
  'glass.section-lead': {
    id: 'Siapa yang membuka kasus ini tanpa persetujuan, mengapa, dan apa kata peninjau.',
    en: 'Who opened this case without consent, why, and what the reviewer said.',
  },
  'glass.who': { id: 'Siapa', en: 'Who' },
  'glass.when': { id: 'Waktu', en: 'When' },
  'glass.what': { id: 'Data', en: 'Data' },
  'glass.why': { id: 'Alasan', en: 'Why' },
  'glass.review': { id: 'Tinjauan', en: 'Review' },
  'glass.until': { id: '{from} sampai {until}', en: '{from} until {until}' },
  'glass.ended-early': { id: '{from}, diakhiri', en: '{from}, ended' },
  'glass.not-reviewed': { id: 'Belum ditinjau', en: 'Not reviewed yet' },
  'glass.upheld': { id: 'Dibenarkan: {reason}', en: 'Justified: {reason}' },
  'glass.not-upheld': { id: 'Tidak dibenarkan: {reason}', en: 'Not justified: {reason}' },
  'glass.review-do': { id: 'Tinjau', en: 'Review' },
  'glass.review-title': { id: 'Tinjau pembukaan darurat', en: 'Review the emergency opening' },
  'glass.review-answer': { id: 'Apakah dapat dibenarkan?', en: 'Was it justified?' },
  'glass.review-upheld': { id: 'Ya, dibenarkan', en: 'Yes, justified' },
  'glass.review-ended': {
    id: 'Tidak; bila masih terbuka, langsung ditutup',
    en: 'No; if it is still open it closes at once',
  },
  'glass.reviewed': { id: 'Tinjauan tercatat.', en: 'Review recorded.' },
  'glass.access': { id: 'darurat', en: 'emergency' },

  'do.review-glass': { id: 'Tinjau', en: 'Review' },
  'case.as-glass': {
    id: 'Anda melihat kasus ini karena pembukaan darurat.',
    en: 'You see this case by an emergency opening.',
  },
  'moment.glass.broken': {
    id: '{unit} membuka kasus ini dalam keadaan darurat, tanpa persetujuan.',
    en: '{unit} opened this case in an emergency, without consent.',
  },
  'moment.glass.ended': {
    id: 'Pembukaan darurat berakhir.',
    en: 'The emergency opening ended.',
  },
  'moment.glass.reviewed': {
    id: '{unit} meninjau pembukaan darurat.',
    en: '{unit} reviewed the emergency opening.',
  },

  'refusal.number-unknown': {
    id: 'Tidak ada kasus dengan nomor ini. Periksa nomornya dengan orang yang menyampaikannya.',
    en: 'There is no case with this number. Check it with whoever told it to you.',
  },
  'refusal.glass-protects-only': {
    id: 'Pembukaan darurat hanya untuk pelindungan, tidak untuk penuntutan.',
    en: 'An emergency opening is for protection only, not for prosecution.',
  },
  'refusal.glass-without-class': {
    id: 'Pilih paling sedikit satu jenis data yang diperlukan.',
    en: 'Choose at least one kind of data that is needed.',
  },
  'refusal.glass-broken-already': {
    id: 'Jabatan Anda sudah membuka kasus ini. Bila perlu lebih, tunggu sampai berakhir atau minta rujukan.',
    en: 'Your post has opened this case already. If more is needed, wait until it ends, or ask for a referral.',
  },
  'refusal.glass-not-needed': {
    id: 'Jabatan Anda sudah boleh melihat data ini tanpa pembukaan darurat.',
    en: 'Your post may see this already, without an emergency opening.',
  },
  'refusal.glass-unknown': {
    id: 'Pembukaan darurat ini tidak ada pada kasus ini.',
    en: 'There is no such emergency opening in this case.',
  },
  'refusal.glass-reviewed-already': {
    id: 'Pembukaan darurat ini sudah ditinjau.',
    en: 'This emergency opening was reviewed already.',
  },
} as const
