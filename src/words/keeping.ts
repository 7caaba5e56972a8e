/** How long a case is kept: erasure, hold, the terms that pass, and the register of processing. */
export const keepingWords = {
  'keeping.section': { id: 'Penyimpanan', en: 'Keeping' },
  'keeping.none': {
    id: 'Tidak ada permintaan penghapusan dan tidak ada penahanan hukum.',
    en: 'There is no order to erase it and no legal hold.',
  },
  'keeping.order': { id: 'Minta penghapusan', en: 'Ask for erasure' },
  'keeping.order-why': {
    id: 'Penghapusan berlaku selamanya: semua isi kasus, kuncinya, dan konsep tentangnya lenyap, juga bagi lembaga yang menerimanya. Petugas lain pada jabatan lain harus menyetujui. Keterangan yang keliru atau kasus yang salah dibuka dibatalkan, bukan dihapus.',
    en: 'Erasure is for ever: everything the case holds, its keys and drafts about it go, also for those who were shown it. Another officer in another post must approve. A wrong statement or a case opened by mistake is annulled, not erased.',
  },
  'keeping.ordered': { id: 'Penghapusan diminta.', en: 'The erasure was asked for.' },
  'keeping.reason': { id: 'Alasan', en: 'Reason' },
  'keeping.words': { id: 'Penjelasan', en: 'Explanation' },
  'keeping.ordered-by': {
    id: 'Penghapusan diminta {when} oleh {post}: {reason}. {words}',
    en: 'Erasure was asked for {when} by {post}: {reason}. {words}',
  },
  'keeping.approve': { id: 'Setujui penghapusan', en: 'Approve the erasure' },
  'keeping.approve-why': {
    id: 'Kasus {number} lenyap seketika dan tidak dapat dikembalikan. Yang tersisa hanya id, tanggal, alasan, dan kedua jabatan.',
    en: 'Case {number} is gone at once and cannot be brought back. Only its id, the date, the reason and the two posts remain.',
  },
  'keeping.approve-typed': {
    id: 'Ketik nomor kasus untuk menegaskan',
    en: 'Type the number of the case to confirm',
  },
  'keeping.approve-mistyped': {
    id: 'Ketik persis nomor kasus ini.',
    en: 'Type exactly the number of this case.',
  },
  'keeping.approved': { id: 'Kasus dihapus.', en: 'The case is erased.' },
  'keeping.refuse': { id: 'Tolak atau tarik permintaan', en: 'Refuse or take back' },
  'keeping.refuse-why': {
    id: 'Kasus tetap disimpan. Masa simpannya dihitung lagi sejak keputusan ini.',
    en: 'The case is kept. Its time of keeping counts anew from this decision.',
  },
  'keeping.refused': { id: 'Kasus tetap disimpan.', en: 'The case is kept.' },
  'keeping.another-post': {
    id: 'Petugas lain pada jabatan lain yang menyetujui.',
    en: 'Another officer in another post approves.',
  },
  'keeping.hold': { id: 'Tahan dari penghapusan', en: 'Place a hold' },
  'keeping.hold-why': {
    id: 'Selama ditahan, tidak seorang pun dapat menghapus kasus ini, juga bila masa simpannya habis.',
    en: 'While it is held nobody can erase this case, even when its time of keeping is over.',
  },
  'keeping.held': { id: 'Kasus ditahan dari penghapusan.', en: 'The case is held.' },
  'keeping.held-by': {
    id: 'Ditahan dari penghapusan sejak {when} oleh {post}: {reason}. {words}',
    en: 'Held since {when} by {post}: {reason}. {words}',
  },
  'keeping.lift': { id: 'Lepaskan penahanan', en: 'Lift the hold' },
  'keeping.lift-why': {
    id: 'Sesudah dilepas, kasus dapat dihapus lagi; masa simpan yang sudah habis langsung jatuh tempo.',
    en: 'Once lifted the case can be erased again; a time of keeping that is over falls due at once.',
  },
  'keeping.lifted': { id: 'Penahanan dilepas.', en: 'The hold is lifted.' },
  'keeping.passed': {
    id: 'Masa simpan habis {when}: minta penghapusan, atau tahan dengan alasan.',
    en: 'The time of keeping was over {when}: ask for erasure, or hold the case with a reason.',
  },

  'keeping.erased': { id: 'Kasus ini sudah dihapus', en: 'This case was erased' },
  'keeping.erased-lead': {
    id: 'Isinya tidak dapat dibaca lagi oleh siapa pun. Buku besar tetap membuktikan bahwa ada yang pernah dicatat dan kapan dihapus.',
    en: 'Nobody can read what it held any more. The ledger still proves that something was recorded and when it was erased.',
  },
  'keeping.erased-id': { id: 'Id kasus', en: 'Id of the case' },
  'keeping.erased-at': { id: 'Dihapus', en: 'Erased' },
  'keeping.erased-unit': { id: 'Disimpan oleh', en: 'Kept by' },
  'keeping.erased-reason': { id: 'Alasan', en: 'Reason' },
  'keeping.erased-ordered': { id: 'Diminta oleh', en: 'Asked for by' },
  'keeping.erased-approved': { id: 'Disetujui oleh', en: 'Approved by' },
  'keeping.erased-restored': {
    id: 'dihapus lagi sesudah cadangan lama dipulihkan',
    en: 'erased again after an older backup was restored',
  },
  'keeping.state': { id: 'Ketuntasan', en: 'Completeness' },
  'keeping.complete': {
    id: 'Tuntas sejak {date}: tidak ada lagi salinan kunci.',
    en: 'Complete on {date}: no copy of its keys is left.',
  },
  'keeping.incomplete': {
    id: 'Tuntas pada {date}: sampai saat itu salinan kunci dari sebelum penghapusan masih mungkin ada dalam cadangan.',
    en: 'Complete on {date}: until then a copy of its keys from before may still lie in a backup.',
  },
  'keeping.overdue': {
    id: 'Belum tuntas: salinan kunci yang harus dibuang {date} belum terbukti dibuang. Hubungi pengelola simpul.',
    en: 'Not complete: a copy of its keys due to be removed {date} is not known to be removed. Ask who runs the node.',
  },
  'keeping.page': { id: 'Penyimpanan data', en: 'Keeping of data' },
  'keeping.page-lead': {
    id: 'Apa yang disimpan, berapa lama, dan apa yang sudah dihapus.',
    en: 'What is kept, for how long, and what was erased.',
  },
  'keeping.erasures': { id: 'Penghapusan', en: 'Erasures' },
  'keeping.no-erasures': { id: 'Belum ada kasus yang dihapus.', en: 'No case was erased yet.' },
  'keeping.counts': {
    id: '{awaiting, plural, =0 {Tidak ada permintaan menunggu keputusan} other {# permintaan menunggu keputusan}}; {held, plural, =0 {tidak ada kasus ditahan} other {# kasus ditahan}}.',
    en: '{awaiting, plural, =0 {No order awaits a decision} one {One order awaits a decision} other {# orders await a decision}}; {held, plural, =0 {no case is held} one {one case is held} other {# cases are held}}.',
  },

  'processing.title': { id: 'Daftar pemrosesan data pribadi', en: 'Register of processing' },
  'processing.lead': {
    id: 'Disusun oleh program dari apa yang dicatat dan ditampilkannya. Lembaga lain hanya melihat golongan yang disebut rujukan yang diterimanya, selama persetujuannya berlaku: {parties}.',
    en: 'Drawn up by the program from what it records and shows. Another institution sees only the classes that an accepted referral names, while consent for it stands: {parties}.',
  },
  'processing.class': { id: 'Golongan data', en: 'Class of data' },
  'processing.records': { id: 'Yang dicatat', en: 'What is recorded' },
  'processing.nothing': { id: 'belum ada', en: 'nothing yet' },
  'processing.purposes': { id: 'Tujuan', en: 'Purposes' },
  'processing.roles': { id: 'Peran yang dapat melihat', en: 'Roles that may see it' },
  'processing.terms': { id: 'Masa simpan', en: 'Terms of keeping' },
  'processing.terms-lead': {
    id: 'Dihitung sejak tindakan terakhir. Sesudahnya atasan meminta penghapusan atau menahan kasus dengan alasan; tidak ada yang terhapus dengan sendirinya.',
    en: 'Counted from the last act. After it the supervisor asks for erasure or holds the case with a reason; nothing is erased by itself.',
  },
  'processing.no-terms': {
    id: 'Koalisi ini belum menetapkan masa simpan (retention.yaml).',
    en: 'This coalition has set no term of keeping (retention.yaml).',
  },
  'record.person.named': { id: 'nama', en: 'name' },
  'record.person.born': { id: 'umur atau tanggal lahir', en: 'age or date of birth' },
  'record.relation.recorded': { id: 'hubungan dengan orang lain', en: 'relations' },
  'record.consent.witnessed': {
    id: 'saksi, juru bahasa, wali',
    en: 'witness, interpreter, guardian',
  },
  'record.paper.seen': { id: 'surat identitas', en: 'identity papers' },
  'record.contact.recorded': { id: 'tempat dan cara menghubungi', en: 'place and safe contact' },
  'record.story.told': { id: 'cerita kejadian', en: 'what happened' },
  'record.referral.explained': { id: 'penjelasan rujukan', en: 'explanation of a referral' },
  'record.origin.recorded': { id: 'asal', en: 'origin' },

  'moment.erasure.ordered': {
    id: '{unit} meminta penghapusan.',
    en: '{unit} asked for erasure.',
  },
  'moment.erasure.approved': {
    id: '{unit} menyetujui penghapusan.',
    en: '{unit} approved the erasure.',
  },
  'moment.erasure.refused': {
    id: '{unit} memutuskan kasus tetap disimpan.',
    en: '{unit} decided to keep the case.',
  },
  'moment.case.erased': { id: 'Kasus dihapus.', en: 'The case was erased.' },
  'moment.hold.placed': {
    id: '{unit} menahan kasus dari penghapusan.',
    en: '{unit} placed a hold.',
  },
  'moment.hold.lifted': { id: '{unit} melepas penahanan.', en: '{unit} lifted the hold.' },
  'moment.retention.passed': { id: 'Masa simpan habis.', en: 'The time of keeping was over.' },

  'refusal.choice-unknown': {
    id: 'Pilihan itu tidak ada dalam daftar “{list}”. Pilih salah satu dari daftar.',
    en: 'That choice is not in the list “{list}”. Choose one from the list.',
  },
  'refusal.case-on-hold': {
    id: 'Kasus ini ditahan dari penghapusan. Lepaskan dulu penahanannya, dengan alasan.',
    en: 'This case is held. Lift the hold first, with a reason.',
  },
  'refusal.erasure-approved-already': {
    id: 'Penghapusan sudah disetujui dan sedang dijalankan.',
    en: 'The erasure is approved and being carried out.',
  },
  'refusal.erasure-has-open-offer': {
    id: 'Pimpinan kasus sedang ditawarkan. Tarik tawarannya atau tunggu jawabannya dulu.',
    en: 'The lead is being offered. Withdraw the offer or await its answer first.',
  },
  'refusal.erasure-has-open-referrals': {
    id: 'Masih ada {count} rujukan terbuka. Tarik atau tunggu hasilnya dulu.',
    en: '{count} referrals are still open. Withdraw them or await their outcome first.',
  },
  'refusal.erasure-needs-another-post': {
    id: 'Penghapusan harus disetujui petugas lain pada jabatan lain daripada yang memintanya.',
    en: 'Another officer in another post than the one that asked must approve the erasure.',
  },
  'refusal.erasure-not-ordered': {
    id: 'Tidak ada permintaan penghapusan yang menunggu keputusan.',
    en: 'No erasure awaits a decision.',
  },
  'refusal.erasure-ordered-already': {
    id: 'Penghapusan sudah diminta. Setujui atau tolak permintaan itu.',
    en: 'Erasure was already asked for. Approve or refuse that order.',
  },
  'refusal.hold-not-placed': {
    id: 'Kasus ini tidak sedang ditahan.',
    en: 'This case is not held.',
  },
  'refusal.hold-placed-already': {
    id: 'Kasus ini sudah ditahan. Lepaskan dulu, bila alasannya berganti.',
    en: 'This case is already held. Lift that hold first if the reason changes.',
  },
} as const
