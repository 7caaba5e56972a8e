/** The case page: its sections, their acts, and the story in plain sentences. */
export const caseWords = {
  'case.title': { id: 'Kasus {number}', en: 'Case {number}' },
  'case.loading': { id: 'Membuka kasus …', en: 'Opening the case …' },
  'case.not-here': { id: 'Kasus tidak ditemukan', en: 'Case not found' },
  'case.not-here-why': {
    id: 'Kasus ini tidak ada, atau lembaga Anda tidak ikut menanganinya. Sistem ini tidak memberi tahu apa yang dipegang lembaga lain.',
    en: 'There is no such case, or your institution takes no part in it. This system never tells what another institution holds.',
  },
  'case.sections': { id: 'Bagian kasus', en: 'Parts of the case' },
  'case.annulled': {
    id: 'Kasus ini dibatalkan {when}: {reason}. {words}',
    en: 'This case was annulled {when}: {reason}. {words}',
  },
  'case.as-lead': {
    id: 'Lembaga Anda memimpin kasus ini.',
    en: 'Your institution leads this case.',
  },
  'case.as-former': {
    id: 'Lembaga Anda pernah memimpin kasus ini: Anda melihat siapa yang memimpinnya sekarang, bukan isinya.',
    en: 'Your institution led this case before: you see who leads it now, not what it holds.',
  },
  'case.as-receiver': {
    id: 'Anda melihat kasus ini sebagai penerima rujukan: hanya yang sudah disetujui orangnya.',
    en: 'You see this case as the receiver of a referral: only what the person agreed to.',
  },
  'case.as-offered': {
    id: 'Unit Anda ditawari memimpin kasus ini.',
    en: 'Your unit is offered the lead of this case.',
  },
  'case.as-purpose': {
    id: 'Tujuan jabatan Anda: {purpose}.',
    en: 'Purpose of your post: {purpose}.',
  },
  'case.shown': { id: 'Terbuka untuk Anda: {classes}.', en: 'Open to you: {classes}.' },
  'case.shown-none': {
    id: 'Belum ada data pribadi yang terbuka untuk Anda.',
    en: 'No personal data is open to you yet.',
  },
  'case.opened-by': { id: 'Dibuka {when} oleh {unit}', en: 'Opened {when} by {unit}' },
  'case.lead': { id: 'Pemimpin kasus', en: 'Lead' },
  'case.no-lead': { id: 'tidak ada', en: 'none' },
  'case.person-line': { id: 'Orang', en: 'Person' },
  'case.where': { id: 'Berada di', en: 'Is in' },
  'case.speaks': { id: 'Bahasa', en: 'Language' },
  'case.children': {
    id: 'Anak yang menyertai',
    en: 'Accompanying children',
  },
  'case.safety': { id: 'Keamanan', en: 'Safety' },
  'case.channel': { id: 'Diketahui dari', en: 'Heard of by' },
  'case.next-clock': { id: 'Tenggat terdekat', en: 'Next term' },
  'case.no-clock': { id: 'tidak ada tenggat berjalan', en: 'no term is running' },
  'case.consent-line': { id: 'Persetujuan', en: 'Consent' },
  'case.live-consents': {
    id: '{count, plural, =0 {belum ada} other {# berlaku}}',
    en: '{count, plural, =0 {none yet} other {# in force}}',
  },
  'case.incident': { id: 'Bagian dari kejadian', en: 'Part of an incident' },
  'case.open-incident': { id: 'Buka kejadian', en: 'Open the incident' },
  'case.minor': {
    id: 'Anak: wali atau kepentingan terbaik anak yang menentukan persetujuan.',
    en: 'A child: consent is given by the guardian or in the best interest of the child.',
  },
  'case.unsafe': { id: 'Orang ini tidak aman sekarang.', en: 'This person is not safe now.' },
  'case.not-disclosed': {
    id: 'Bagian ini tidak terbuka untuk jabatan Anda.',
    en: 'This part is not open to your post.',
  },
  'case.stated-by': { id: '{when}, {unit}', en: '{when}, {unit}' },
  'case.stated-at': { id: '{when}', en: '{when}' },
  'case.earlier': {
    id: '{count, plural, other {# keterangan sebelumnya}}',
    en: '{count, plural, one {# earlier statement} other {# earlier statements}}',
  },
  'case.latest': { id: 'terbaru', en: 'latest' },
  'case.add': { id: 'Tambah', en: 'Add' },
  'case.save': { id: 'Simpan', en: 'Save' },
  'case.saved': { id: 'Tersimpan.', en: 'Saved.' },
  'case.refer': { id: 'Rujuk', en: 'Refer' },
  'case.ask-consent': { id: 'Minta persetujuan', en: 'Ask for consent' },

  'case.story': { id: 'Cerita kasus', en: 'Story of the case' },
  'case.story-all': { id: 'Tampilkan semua ({count})', en: 'Show all ({count})' },
  'case.story-fewer': { id: 'Tampilkan yang terbaru saja', en: 'Show the latest only' },
  'case.story-duties': { id: 'Sertakan kewajiban dan tenggat', en: 'Include duties and terms' },

  'case.person': { id: 'Orang', en: 'Person' },
  'case.names': { id: 'Nama seperti disebutkan', en: 'Name as given' },
  'case.not-named': { id: 'Tanpa nama', en: 'Not named' },
  'case.births': { id: 'Umur', en: 'Age' },
  'case.born-on': { id: 'lahir {date}', en: 'born {date}' },
  'case.aged': { id: '{years} tahun pada {date}', en: '{years} years old on {date}' },
  'case.about': {
    id: 'sekitar {years} tahun pada {date}',
    en: 'about {years} years old on {date}',
  },
  'case.age-unknown': { id: 'tidak diketahui', en: 'not known' },
  'case.no-birth': { id: 'Umur belum dicatat.', en: 'No age recorded yet.' },
  'case.papers': { id: 'Surat yang dilihat', en: 'Papers seen' },
  'case.papers-lead': {
    id: 'Setiap surat adalah keterangan penerbitnya, bukan kebenaran tentang orangnya.',
    en: 'Each paper is what its issuer claims, not the truth about the person.',
  },
  'case.no-papers': { id: 'Belum ada surat yang dicatat.', en: 'No papers recorded yet.' },
  'case.paper-by': { id: 'Penerbit: {issuer}', en: 'Issued by: {issuer}' },
  'case.paper-name': { id: 'Nama di surat: {name}', en: 'Name on the paper: {name}' },
  'case.paper-born': {
    id: 'Tanggal lahir di surat: {date}',
    en: 'Birth date on the paper: {date}',
  },
  'case.shielded': {
    id: 'Perlu dicocokkan. Ini peringatan, bukan tuduhan: data yang tidak cocok sering justru tanda perdagangan orang.',
    en: 'To be compared. This is a warning, not an accusation: data that do not match are often a sign of trafficking.',
  },
  'case.add-name': { id: 'Catat nama lain', en: 'Record another name' },
  'case.add-age': { id: 'Catat umur', en: 'Record an age' },
  'case.add-paper': { id: 'Catat surat', en: 'Record a paper' },
  'case.update-outline': { id: 'Perbarui keadaan', en: 'Update the situation' },

  'case.contact': { id: 'Menghubungi dengan aman', en: 'Safe contact' },
  'case.contact-place': { id: 'Tempat berada', en: 'Whereabouts' },
  'case.contact-phone': { id: 'Telepon', en: 'Telephone' },
  'case.contact-how': { id: 'Cara', en: 'How' },
  'case.contact-when': { id: 'Waktu', en: 'When' },
  'case.contact-never': { id: 'Jangan pernah mengatakan', en: 'Never say' },
  'case.contact-who': { id: 'Yang boleh tahu', en: 'Who may know' },
  'case.contact-unasked': {
    id: 'Aturan menghubungi belum ditanyakan. Jangan menelepon sebelum ditanyakan.',
    en: 'How to make contact has not been asked. Do not call before it is asked.',
  },
  'case.no-contact': { id: 'Belum ada cara menghubungi.', en: 'No contact recorded yet.' },
  'case.add-contact': { id: 'Catat cara menghubungi', en: 'Record a contact' },

  'case.happened': { id: 'Apa yang terjadi', en: 'What happened' },
  'case.no-story': { id: 'Belum ada yang dicatat.', en: 'Nothing recorded yet.' },
  'case.origin': { id: 'Asal', en: 'Origin' },
  'case.no-origin': { id: 'Asal belum dicatat.', en: 'No origin recorded yet.' },
  'case.add-story': { id: 'Tambah cerita', en: 'Add to the account' },
  'case.add-origin': { id: 'Catat asal', en: 'Record the origin' },

  'case.relations': { id: 'Hubungan dengan orang lain', en: 'Relations with other persons' },
  'case.no-relations': {
    id: 'Belum ada hubungan. Anak, wali, pasangan, dan teman seperjalanan yang juga tercatat dihubungkan di sini.',
    en: 'No relations yet. Children, guardians, partners and fellow travellers who are recorded too are linked here.',
  },
  'case.relate': { id: 'Hubungkan kasus', en: 'Relate a case' },
  'case.relation-kind': { id: 'Orang ini adalah', en: 'This person is' },
  'case.relation-other': { id: 'Kasus yang dihubungkan', en: 'The other case' },
  'case.relation-search': {
    id: 'Cari nomor kasus atau nama di lembaga Anda sendiri',
    en: 'Search a case number or a name in your own institution',
  },
  'case.relation-found': {
    id: '{count, plural, =0 {Tidak ada yang cocok.} other {# kasus cocok.}}',
    en: '{count, plural, =0 {Nothing matches.} one {# case matches.} other {# cases match.}}',
  },
  'case.relation-picked': { id: 'Dipilih: {number}', en: 'Chosen: {number}' },
  'case.relation-open': { id: 'Buka kasusnya', en: 'Open that case' },

  'case.referrals': { id: 'Rujukan', en: 'Referrals' },
  'case.no-referrals': {
    id: 'Belum ada rujukan. Rujukan meminta unit lembaga lain memenuhi satu kebutuhan, dengan tenggat yang dilihat kedua pihak.',
    en: 'No referrals yet. A referral asks a unit of another institution to meet one need, with a term that both sides see.',
  },
  'case.referral-line': { id: '{need}, ke {unit}', en: '{need}, to {unit}' },
  'case.referral-open': { id: 'Buka rujukan', en: 'Open the referral' },
  'case.ball': { id: 'Ditunggu dari {unit}', en: 'Waiting for {unit}' },

  'case.consent': { id: 'Persetujuan', en: 'Consent' },
  'case.no-consent': {
    id: 'Belum ada persetujuan. Tanpa persetujuan atau dasar yang sah, tidak ada data pribadi yang keluar dari lembaga Anda.',
    en: 'No consent yet. Without consent or a lawful ground, no personal data leaves your institution.',
  },
  'case.consent-refused': {
    id: '{when}: orangnya menolak memberi tahu {party}.',
    en: '{when}: the person refused to let {party} know.',
  },

  'case.duties': { id: 'Kewajiban', en: 'Duties' },
  'case.no-duties': { id: 'Tidak ada kewajiban terbuka.', en: 'No open duties.' },
  'case.duties-ended': {
    id: '{count, plural, other {# kewajiban sudah berakhir}}',
    en: '{count, plural, one {# duty has ended} other {# duties have ended}}',
  },
  'case.duty-unit': { id: 'Pemikul: {unit}', en: 'Owed by: {unit}' },
  'case.duty-risen': { id: 'sudah naik ke {to}', en: 'has risen to {to}' },
  'case.duty-waive': { id: 'Bebaskan', en: 'Waive' },
  'case.duty-waive-why': {
    id: 'Kewajiban tidak pernah hilang diam-diam. Tulis mengapa tidak perlu dipenuhi.',
    en: 'A duty never vanishes in silence. Write why it need not be met.',
  },
  'case.duty-waived': { id: 'Kewajiban dibebaskan.', en: 'Duty waived.' },
  'case.rise.supervisor': { id: 'atasan unit', en: 'the supervisor of the unit' },
  'case.rise.party-supervisor': { id: 'atasan lembaga', en: 'the supervisors of the institution' },
  'case.rise.secretariat': { id: 'sekretariat koalisi', en: 'the secretariat of the coalition' },

  'case.lead-section': { id: 'Pemimpin kasus', en: 'Lead of the case' },
  'case.led-by': {
    id: '{unit} ({party}) memimpin sejak {when}.',
    en: '{unit} ({party}) leads since {when}.',
  },
  'case.offered-to': {
    id: 'Ditawarkan kepada {unit} ({party}) {when}: “{words}”',
    en: 'Offered to {unit} ({party}) {when}: “{words}”',
  },
  'case.offer-lead': { id: 'Tawarkan pimpinan', en: 'Offer the lead' },
  'case.offer-lead-why': {
    id: 'Unit lain mengambil alih seluruh kasus, termasuk kewajiban yang terbuka. Untuk lembaga lain, orangnya harus menyetujui semua yang tercatat.',
    en: 'Another unit takes over the whole case with its open duties. For another institution the person must have agreed to everything recorded.',
  },
  'case.offer-to': { id: 'Unit yang ditawari', en: 'Unit to offer it to' },
  'case.offer-words': { id: 'Pesan untuk unit itu', en: 'Message to that unit' },
  'case.offered': { id: 'Pimpinan ditawarkan.', en: 'The lead is offered.' },
  'case.accept-lead': { id: 'Terima pimpinan', en: 'Accept the lead' },
  'case.accepted-lead': {
    id: 'Unit Anda sekarang memimpin kasus ini.',
    en: 'Your unit now leads this case.',
  },
  'case.decline-lead': { id: 'Tolak', en: 'Decline' },
  'case.declined-lead': { id: 'Tawaran ditolak.', en: 'The offer is declined.' },
  'case.withdraw-lead': { id: 'Tarik tawaran', en: 'Take the offer back' },
  'case.withdrawn-lead': { id: 'Tawaran ditarik.', en: 'The offer is taken back.' },
  'case.reason-words': { id: 'Alasan', en: 'Reason' },

  'case.access': { id: 'Siapa yang sudah melihat', en: 'Who has looked' },
  'case.access-lead': {
    id: 'Setiap pembukaan data pribadi dicatat: unit, jabatan, tujuan, dan jenis data. Tidak pernah nama orang.',
    en: 'Every disclosure of personal data is logged: unit, post, purpose and class. Never a name.',
  },
  'case.access-show': { id: 'Tampilkan daftar', en: 'Show the list' },
  'case.access-none': {
    id: 'Belum ada yang membuka data pribadi.',
    en: 'Nobody has opened personal data yet.',
  },
  'case.access-when': { id: 'Waktu', en: 'When' },
  'case.access-system': { id: 'sistem unit itu', en: 'a system of the unit' },
  'case.access-who': { id: 'Unit dan jabatan', en: 'Unit and post' },
  'case.access-purpose': { id: 'Tujuan', en: 'Purpose' },
  'case.access-class': { id: 'Jenis data', en: 'Class of data' },

  'case.annul-entry': { id: 'Batalkan keterangan', en: 'Annul the statement' },
  'case.annul-entry-why': {
    id: 'Keterangan yang keliru dibatalkan oleh jabatan lain dari yang mencatatnya. Tidak lagi dihitung, tetapi tetap terbaca oleh auditor.',
    en: 'A wrong statement is annulled by another post than the one that recorded it. It counts no more but stays readable for the auditor.',
  },
  'case.annul-case': { id: 'Batalkan kasus', en: 'Annul the case' },
  'case.annul-case-why': {
    id: 'Hanya untuk kasus yang dibuka karena keliru, oleh jabatan lain dari yang membukanya.',
    en: 'Only for a case opened by mistake, by another post than the one that opened it.',
  },
  'case.annul-reason': { id: 'Jenis kekeliruan', en: 'Kind of mistake' },
  'case.annul-words': { id: 'Penjelasan', en: 'Explanation' },
  'case.annulled-entry': { id: 'Keterangan dibatalkan.', en: 'The statement is annulled.' },
  'case.annulled-case': { id: 'Kasus dibatalkan.', en: 'The case is annulled.' },

  'moment.case.opened': { id: '{unit} membuka kasus.', en: '{unit} opened the case.' },
  'moment.outline.recorded': {
    id: '{unit} mencatat keadaan: keamanan, bahasa, tempat.',
    en: '{unit} recorded the situation: safety, language, place.',
  },
  'moment.person.named': { id: '{unit} mencatat nama.', en: '{unit} recorded a name.' },
  'moment.person.born': { id: '{unit} mencatat umur.', en: '{unit} recorded an age.' },
  'moment.paper.seen': { id: '{unit} mencatat sebuah surat.', en: '{unit} recorded a paper.' },
  'moment.contact.recorded': {
    id: '{unit} mencatat cara menghubungi.',
    en: '{unit} recorded how to make contact.',
  },
  'moment.story.told': {
    id: '{unit} mencatat apa yang terjadi.',
    en: '{unit} recorded what happened.',
  },
  'moment.origin.recorded': { id: '{unit} mencatat asal.', en: '{unit} recorded the origin.' },
  'moment.relation.recorded': {
    id: '{unit} menghubungkan kasus ini dengan kasus lain.',
    en: '{unit} related this case to another.',
  },
  'moment.entry.annulled': {
    id: '{unit} membatalkan sebuah keterangan.',
    en: '{unit} annulled a statement.',
  },
  'moment.case.annulled': { id: '{unit} membatalkan kasus.', en: '{unit} annulled the case.' },
  'moment.consent.given': {
    id: '{unit} mencatat persetujuan untuk {party}.',
    en: '{unit} recorded consent for {party}.',
  },
  'moment.consent.given-instead': {
    id: '{unit} mencatat dasar lain, tanpa persetujuan, untuk memberi tahu {party}.',
    en: '{unit} recorded another ground, without consent, for telling {party}.',
  },
  'moment.consent.upheld': {
    id: '{unit} meninjau pembukaan data tanpa persetujuan: tepat.',
    en: '{unit} reviewed a disclosure without consent: it was right.',
  },
  'moment.consent.ended': {
    id: '{unit} meninjau pembukaan data tanpa persetujuan: tidak tepat, diakhiri.',
    en: '{unit} reviewed a disclosure without consent: not right, ended.',
  },
  'moment.consent.refused': {
    id: '{unit} mencatat penolakan: {party} tidak boleh diberi tahu.',
    en: '{unit} recorded a refusal: {party} must not be told.',
  },
  'moment.consent.witnessed': {
    id: 'Saksi, juru bahasa, atau wali dicatat pada persetujuan.',
    en: 'Witness, interpreter or guardian recorded with the consent.',
  },
  'moment.consent.reviewed': {
    id: '{unit} meninjau pembukaan data tanpa persetujuan.',
    en: '{unit} reviewed a disclosure without consent.',
  },
  'moment.consent.expired': {
    id: 'Persetujuan untuk {party} habis masanya.',
    en: 'The consent for {party} ran out.',
  },
  'moment.consent.withdrawn': {
    id: 'Persetujuan untuk {party} dicabut.',
    en: 'The consent for {party} was withdrawn.',
  },
  'moment.referral.sent': {
    id: '{unit} merujuk ke {toUnit}: {need}.',
    en: '{unit} referred to {toUnit}: {need}.',
  },
  'moment.referral.explained': {
    id: 'Penjelasan rujukan disertakan.',
    en: 'The referral was explained.',
  },
  'moment.referral.received': {
    id: '{unit} membuka rujukan: {need}.',
    en: '{unit} opened the referral: {need}.',
  },
  'moment.referral.accepted': {
    id: '{unit} menerima rujukan: {need}.',
    en: '{unit} accepted the referral: {need}.',
  },
  'moment.referral.declined': {
    id: '{unit} menolak rujukan: {need}.',
    en: '{unit} declined the referral: {need}.',
  },
  'moment.referral.withdrawn': {
    id: '{unit} menarik kembali rujukan: {need}.',
    en: '{unit} withdrew the referral: {need}.',
  },
  'moment.referral.completed': {
    id: '{unit} melaporkan hasil rujukan: {need}.',
    en: '{unit} reported the outcome of the referral: {need}.',
  },
  'moment.referral.closed': {
    id: '{unit} menutup rujukan: {need}.',
    en: '{unit} closed the referral: {need}.',
  },
  'moment.document.given': {
    id: '{unit} menyerahkan salinan kasus kepada orangnya.',
    en: '{unit} gave the person a copy of the case.',
  },
  'moment.lead.offered': {
    id: '{unit} menawarkan pimpinan kasus kepada {toUnit}.',
    en: '{unit} offered the lead to {toUnit}.',
  },
  'moment.lead.accepted': {
    id: '{unit} menerima pimpinan kasus.',
    en: '{unit} accepted the lead.',
  },
  'moment.lead.declined': {
    id: '{unit} menolak memimpin kasus.',
    en: '{unit} declined the lead.',
  },
  'moment.lead.withdrawn': {
    id: '{unit} menarik tawaran pimpinan.',
    en: '{unit} took the offer of the lead back.',
  },
  'moment.lead.taken': {
    id: '{unit} sekarang memimpin kasus.',
    en: '{unit} leads the case from now on.',
  },
  'moment.duty.born': { id: 'Kewajiban lahir bagi {unit}.', en: 'A duty arose for {unit}.' },
  'moment.duty.moved': { id: 'Kewajiban berpindah ke {unit}.', en: 'A duty moved to {unit}.' },
  'moment.duty.lapsed': {
    id: 'Tenggat kewajiban terlewati.',
    en: 'The term of a duty passed.',
  },
  'moment.duty.risen': {
    id: 'Kewajiban yang terlewati naik ke atasan.',
    en: 'An overdue duty rose to the superior.',
  },
  'moment.duty.ended': { id: 'Kewajiban berakhir.', en: 'A duty ended.' },
  'moment.nobody': { id: 'Sistem', en: 'The system' },
  'moment.struck': { id: '(dibatalkan)', en: '(annulled)' },
} as const
