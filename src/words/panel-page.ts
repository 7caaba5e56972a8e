/** Opinions, panel and decision on screen: the section of a case, its dialogs and its pages. */
export const panelPageWords = {
  'panel.lead': {
    id: 'Beberapa lembaga menilai bersama siapa orang ini. Setiap pendapat disampaikan tanpa melihat yang lain; yang memutuskan selalu manusia, tidak pernah sistem.',
    en: 'Several institutions find together who this person is. Each opinion is filed without seeing the others; people decide, never the system.',
  },
  'panel.status': { id: 'Status', en: 'Status' },
  'panel.status-none': { id: 'Belum ada putusan', en: 'No decision yet' },
  'panel.standing': { id: 'Sampai di mana', en: 'How far it has come' },
  'panel.served': {
    id: 'Dilayani seperti korban sampai putusan negatif disampaikan dan berlaku: keraguan menguntungkan orangnya.',
    en: 'Served as a victim until a negative decision is told and in effect: doubt is to the person’s benefit.',
  },
  'panel.empty': {
    id: 'Belum ada pendapat. Yang memimpin kasus dapat menyampaikan pendapatnya dan membentuk panel.',
    en: 'There is no opinion yet. Who leads the case can file one and convene the panel.',
  },
  'panel.outside': {
    id: 'Pendapat dan alasannya hanya untuk yang memimpin kasus dan yang duduk di panel.',
    en: 'Opinions and their reasons are only for who leads the case and who sits on the panel.',
  },
  'panel.rule': { id: 'Susunan menurut aturan koalisi', en: 'Who sits, by the coalition’s rule' },
  'panel.rule-met': { id: '{seat}: terpenuhi', en: '{seat}: met' },
  'panel.rule-missing': { id: '{seat}: belum', en: '{seat}: not yet' },
  'panel.quorum': {
    id: 'Kuorum: {needed} lembaga harus sependapat.',
    en: 'Quorum: {needed} institutions must agree.',
  },
  'panel.seats': { id: 'Yang duduk di panel', en: 'Who sits on the panel' },
  'panel.seat-lead': { id: 'memimpin kasus', en: 'leads the case' },
  'panel.seat-reviewer': { id: 'penelaah kedua', en: 'second reviewer' },
  'panel.seat-filed': { id: 'sudah berpendapat', en: 'has filed' },
  'panel.seat-waits': { id: 'belum berpendapat', en: 'has not filed' },
  'panel.seat-absent': { id: 'tidak berpendapat', en: 'filed none' },
  'panel.deadline': { id: 'Batas waktu pendapat', en: 'Opinions are due' },
  'panel.blind': {
    id: 'Yang lain sudah atau belum berpendapat terlihat di atas; isinya terbuka setelah lembaga Anda menyampaikan pendapatnya sendiri.',
    en: 'Above you see who has filed; what they found opens when your institution has filed its own opinion.',
  },
  'panel.no-opinions': { id: 'Belum ada pendapat.', en: 'No opinion yet.' },
  'panel.opinions': { id: 'Pendapat berdampingan', en: 'Opinions side by side' },
  'panel.round-first': { id: 'Penilaian pertama', en: 'First decision' },
  'panel.round-panel': { id: 'Panel baru', en: 'A new panel' },
  'panel.round-review': { id: 'Peninjauan kembali', en: 'Review' },
  'panel.earlier': { id: 'Sebelumnya: {title}', en: 'Earlier: {title}' },
  'panel.filed-blind': { id: 'tanpa melihat yang lain', en: 'without having seen others' },
  'panel.filed-open': { id: 'setelah melihat yang lain', en: 'having seen others' },
  'panel.filed-alone': {
    id: 'penerima pertama, sebelum ada panel',
    en: 'first responder, before any panel',
  },
  'panel.filed-by': { id: '{who}, {when}', en: '{who}, {when}' },
  'panel.reasons': { id: 'Alasan', en: 'Reasons' },
  'panel.reasons-closed': {
    id: 'Alasannya tidak terbuka bagi Anda: orangnya belum menyetujui.',
    en: 'The reasons are not open to you: the person has not agreed.',
  },
  'panel.relies': { id: 'Berdasarkan', en: 'Rests on' },
  'panel.relies-other': {
    id: '{count, plural, other {# catatan lain}}',
    en: '{count, plural, one {# other entry} other {# other entries}}',
  },
  'panel.instrument': {
    id: 'Instrumen: {name}, versi {version}',
    en: 'Instrument: {name}, version {version}',
  },
  'panel.replaced': {
    id: 'Pendapat sebelumnya dari unit ini',
    en: 'An earlier opinion of this unit',
  },

  'panel.proposal': { id: 'Usulan putusan: {status}', en: 'Proposed decision: {status}' },
  'panel.proposed-by': { id: 'Diusulkan {who}, {when}', en: 'Proposed by {who}, {when}' },
  'panel.second-waits': {
    id: 'Putusan negatif: menunggu penelaah kedua, {unit}.',
    en: 'Negative: waits for its second reviewer, {unit}.',
  },
  'panel.second-upheld': {
    id: 'Penelaah kedua menguatkan: {who}, {when}',
    en: 'The second reviewer upheld it: {who}, {when}',
  },
  'panel.second-returned': {
    id: 'Penelaah kedua mengembalikan: {who}, {when}',
    en: 'The second reviewer sent it back: {who}, {when}',
  },
  'panel.proposal-passed': { id: 'tidak dipakai lagi', en: 'no longer counts' },
  'panel.decision': { id: 'Putusan: {status}', en: 'Decision: {status}' },
  'panel.decided-by': {
    id: 'Dicatat {who}, {when}. {agreed} lembaga sependapat, kuorum {needed}.',
    en: 'Recorded by {who}, {when}. {agreed, plural, one {# institution} other {# institutions}} agreed, the quorum is {needed}.',
  },
  'panel.dissent': { id: 'Pendapat berbeda', en: 'Dissent' },
  'panel.dissent-of': { id: '{unit}: {status}', en: '{unit}: {status}' },
  'panel.dissent-none': {
    id: 'Sepakat: tidak ada pendapat berbeda.',
    en: 'Unanimous: no dissent.',
  },
  'panel.not-told': {
    id: 'Belum disampaikan kepada orangnya. Putusan belum berlaku.',
    en: 'The person has not been told. The decision is not in effect.',
  },
  'panel.told-by': {
    id: 'Disampaikan {on} oleh {who} kepada {to}, {form}, dalam {language}. Berlaku sejak itu.',
    en: 'Told on {on} by {who} to {to}, {form}, in {language}. In effect since then.',
  },
  'panel.told-interpreter': { id: 'Dengan juru bahasa.', en: 'With an interpreter.' },
  'panel.review-until': {
    id: 'Peninjauan kembali dapat diminta sampai {when}.',
    en: 'A review may be asked for until {when}.',
  },
  'panel.ways-are': { id: 'Jalan lain yang dipilih: {ways}', en: 'Other ways chosen: {ways}' },
  'panel.ways-open': {
    id: 'Jalan lain belum ditanyakan: tuntutan upah, pulang dengan bantuan atau biaya sendiri, tempat tinggal sampai jelas.',
    en: 'Not asked yet which other ways: labour claim, return with help or at own cost, shelter until it is clear.',
  },
  'panel.review-by': {
    id: 'Diminta oleh: {by}. Dicatat {who}, {when}',
    en: 'Asked for by: {by}. Recorded by {who}, {when}',
  },
  'panel.review-outcome': {
    id: 'Hasil peninjauan: {outcome}',
    en: 'Outcome of the review: {outcome}',
  },
  'panel.referred-to': { id: 'diteruskan ke {unit}', en: 'referred to {unit}' },
  'panel.others-decide': {
    id: 'Semua lembaga berpendapat lagi. Petugas dan jabatan yang memutuskan lebih dulu tidak ikut memutuskan.',
    en: 'Every institution files again. Officers and posts that decided first do not decide this.',
  },

  'panel.recovery': { id: 'Masa pemulihan', en: 'Recovery period' },
  'panel.recovery-barred': {
    id: 'Sampai {when} tidak boleh ada pemeriksaan polisi, kecuali orangnya sendiri meminta.',
    en: 'Until {when} no police interview, unless the person asks for one.',
  },
  'panel.recovery-wished': {
    id: 'Orangnya meminta pemeriksaan polisi (dicatat {when}).',
    en: 'The person asked for a police interview (recorded {when}).',
  },
  'panel.recovery-over': { id: 'Selesai pada {when}.', en: 'Ended {when}.' },

  'panel.act.convene': { id: 'Bentuk panel', en: 'Convene the panel' },
  'panel.act.seat': { id: 'Tambah lembaga', en: 'Add an institution' },
  'panel.act.unseat': { id: 'Cabut kursi', en: 'Take the seat back' },
  'panel.act.file': { id: 'Sampaikan pendapat', en: 'File an opinion' },
  'panel.act.propose': { id: 'Usulkan putusan', en: 'Propose a decision' },
  'panel.act.second': { id: 'Telaah sebagai penelaah kedua', en: 'Look at it as second reviewer' },
  'panel.act.make': { id: 'Putuskan', en: 'Decide' },
  'panel.act.tell': { id: 'Sampaikan kepada orangnya', en: 'Tell the person' },
  'panel.act.choose-ways': { id: 'Catat jalan lain', en: 'Record other ways' },
  'panel.act.ask-review': { id: 'Minta peninjauan kembali', en: 'Ask for a review' },
  'panel.act.refer': { id: 'Teruskan peninjauan', en: 'Refer the review' },
  'panel.act.wish': {
    id: 'Catat keinginan tentang pemeriksaan',
    en: 'Record a wish about interviews',
  },
  'panel.see-notice': { id: 'Lihat naskah pemberitahuan', en: 'See the notice' },
  'panel.back': { id: 'Kembali ke kasus', en: 'Back to the case' },
  'panel.see-minutes': { id: 'Berita acara', en: 'Minutes' },

  'panel.convene-lead': {
    id: 'Satu unit untuk setiap lembaga; unit yang memimpin kasus selalu duduk. Mulai sekarang berlaku masa pemulihan.',
    en: 'One unit for each institution; the unit that leads the case always sits. From now on the recovery period runs.',
  },
  'panel.members': { id: 'Lembaga', en: 'Institutions' },
  'panel.members-missing': {
    id: 'Pilih sekurangnya satu unit lembaga lain.',
    en: 'Choose at least one unit of another institution.',
  },
  'panel.as-needed': { id: '{party} (bila perlu)', en: '{party} (where needed)' },
  'panel.convened-now': { id: 'Panel dibentuk.', en: 'The panel is convened.' },
  'panel.unit': { id: 'Unit', en: 'Unit' },
  'panel.unit-missing': { id: 'Pilih unitnya.', en: 'Choose the unit.' },
  'panel.words': { id: 'Alasan', en: 'Reasons' },
  'panel.words-help': { id: 'Tanpa nama orang lain.', en: 'Without names of others.' },
  'panel.words-missing': { id: 'Tulis alasannya.', en: 'Write the reasons.' },
  'panel.seated-now': {
    id: 'Lembaga ditambahkan ke panel.',
    en: 'The institution sits on the panel.',
  },
  'panel.unseated-now': { id: 'Kursi dicabut.', en: 'The seat is taken back.' },
  'panel.unseat-lead': {
    id: 'Hanya kursi yang diberikan karena keliru dan belum berpendapat.',
    en: 'Only a seat that was given by mistake and has said nothing.',
  },

  'panel.opinion-title': {
    id: 'Pendapat lembaga, kasus {number}',
    en: 'Opinion of an institution, case {number}',
  },
  'panel.opinion-blind': {
    id: 'Anda menulis tanpa melihat pendapat lembaga lain. Setelah disampaikan, semua terlihat berdampingan dan tetap tercatat.',
    en: 'You write without seeing what other institutions found. Once filed, all stand side by side and stay recorded.',
  },
  'panel.opinion-open': {
    id: 'Pendapat lembaga lain sudah terlihat oleh Anda; itu akan disebut di samping pendapat ini.',
    en: 'You have seen what other institutions found; that will be said beside this opinion.',
  },
  'panel.opinion-alone': {
    id: 'Belum ada panel. Sebagai penerima pertama Anda dapat menyatakan orang ini terindikasi; sejak itu ia dilayani dan masa pemulihan berjalan.',
    en: 'There is no panel yet. As the first responder you can say that this person is indicated; from then on she or he is served and recovers.',
  },
  'panel.find': { id: 'Menurut lembaga Anda, orang ini', en: 'Your institution finds this person' },
  'panel.find-missing': { id: 'Pilih satu status.', en: 'Choose a status.' },
  'status-help.indicated': {
    id: 'ada tanda-tanda; belum selesai',
    en: 'there are signs; not finished',
  },
  'status-help.victim': {
    id: 'proses, cara, dan tujuan (pada anak: tanpa cara) terlihat',
    en: 'process, means and purpose show (for a child without the means)',
  },
  'status-help.not-victim': {
    id: 'negatif; perlu penelaah kedua',
    en: 'negative; needs a second reviewer',
  },
  'status-help.not-enough': {
    id: 'tetap dilayani; tanyakan lagi nanti',
    en: 'still served; ask again later',
  },
  'status-help.withdrawn': {
    id: 'orangnya tidak ingin dinilai',
    en: 'the person does not want to be assessed',
  },
  'status-help.labour-case': {
    id: 'pelanggaran kerja tanpa perdagangan orang; negatif, perlu penelaah kedua',
    en: 'labour offence without trafficking; negative, needs a second reviewer',
  },
  'panel.opinion-reasons-help': {
    id: 'Apa yang mendukung, apa yang tidak, apa yang belum diketahui. Paksaan tidak perlu tampak sebagai kurungan.',
    en: 'What speaks for it, what against, what is not known. Coercion need not look like a lock.',
  },
  'panel.relies-on': { id: 'Catatan yang menjadi dasar', en: 'Entries it rests on' },
  'panel.relies-none': {
    id: 'Tidak ada catatan yang terbuka bagi Anda. Minta persetujuan orangnya lewat yang memimpin kasus.',
    en: 'No entry is open to you. Ask for the person’s consent through who leads the case.',
  },
  'panel.with-instrument': { id: 'Instrumen yang dipakai', en: 'Instrument used' },
  'panel.no-instrument': { id: 'tanpa instrumen', en: 'no instrument' },
  'panel.instrument-version': { id: '{name}, versi {version}', en: '{name}, version {version}' },
  'panel.evidence-result': {
    id: 'Hasil wawancara: {name}, versi {version}, {when}',
    en: 'Result of an interview: {name}, version {version}, {when}',
  },
  'panel.evidence-story': { id: 'Cerita: {words}', en: 'Story: {words}' },
  'panel.evidence-paper': { id: 'Surat: {words}', en: 'Paper: {words}' },
  'panel.evidence-origin': {
    id: 'Asal dan perjalanan: {words}',
    en: 'Home area and journey: {words}',
  },
  'panel.evidence-age': { id: 'Umur yang disebut', en: 'Age as stated' },
  'panel.opinion-filed': { id: 'Pendapat disampaikan.', en: 'The opinion is filed.' },
  'draft-kind.opinion': { id: 'Pendapat', en: 'Opinion' },
  'draft.label-opinion': { id: 'Pendapat, kasus {number}', en: 'Opinion, case {number}' },

  'panel.propose-lead': {
    id: 'Diusulkan setelah semua berpendapat atau tenggatnya lewat. Petugas lain di panel yang memutuskan.',
    en: 'Proposed when all have filed or the deadline has passed. Another officer of the panel decides.',
  },
  'panel.propose-count': {
    id: '{status}: {count, plural, =0 {tidak ada} other {# lembaga}}',
    en: '{status}: {count, plural, =0 {nobody} one {# institution} other {# institutions}}',
  },
  'panel.propose-status': {
    id: 'Status yang diusulkan (lembaga yang sependapat)',
    en: 'Status proposed (institutions that agree)',
  },
  'panel.second': {
    id: 'Penelaah kedua dari lembaga lain',
    en: 'Second reviewer of another institution',
  },
  'panel.second-help': {
    id: 'Putusan negatif baru dapat dibuat setelah ia menguatkan.',
    en: 'A negative decision can be made only when it is upheld there.',
  },
  'panel.proposed-now': { id: 'Putusan diusulkan.', en: 'The decision is proposed.' },
  'panel.second-lead': {
    id: 'Anda menelaah usulan “{status}”. Kuatkan hanya bila alasannya cukup; bila ragu, kembalikan.',
    en: 'You look at the proposal “{status}”. Uphold it only if its reasons suffice; in doubt, send it back.',
  },
  'panel.second-answer': { id: 'Hasil telaah', en: 'What you find' },
  'panel.uphold': { id: 'Kuatkan', en: 'Uphold' },
  'panel.return': { id: 'Kembalikan ke panel', en: 'Send back to the panel' },
  'panel.answer-missing': { id: 'Pilih salah satu.', en: 'Choose one.' },
  'panel.seconded-now': { id: 'Telaah dicatat.', en: 'The review is recorded.' },
  'panel.make-lead': {
    id: 'Putusan “{status}” dibuat atas nama panel. Pendapat berbeda tetap tercatat di sampingnya. Putusan baru berlaku setelah disampaikan kepada orangnya.',
    en: 'The decision “{status}” is made in the name of the panel. Dissent stays beside it. It takes effect only when the person is told.',
  },
  'panel.made-now': { id: 'Putusan dibuat.', en: 'The decision is made.' },

  'panel.ask-review-lead': {
    id: 'Orangnya, pendamping, keluarga, atau bukti baru dapat membuka putusan ini lagi.',
    en: 'The person, a supporter, the family or new evidence can open this decision again.',
  },
  'panel.review-asker': { id: 'Siapa atau apa yang meminta', en: 'Who or what asks for it' },
  'panel.review-words-help': {
    id: 'Dengan kata-kata orangnya bila ia yang meminta.',
    en: 'In the person’s own words where she or he asks.',
  },
  'panel.review-asked-now': { id: 'Peninjauan kembali diminta.', en: 'The review is asked for.' },
  'panel.refer-lead': {
    id: 'Satu lembaga lagi duduk di panel, dan semua berpendapat lagi.',
    en: 'One more institution sits on the panel, and all file again.',
  },
  'panel.referred-now': { id: 'Peninjauan diteruskan.', en: 'The review is referred.' },
  'panel.ways-lead': {
    id: 'Putusan negatif tidak menutup pintu. Tanyakan apa yang diinginkan orangnya.',
    en: 'A negative decision closes no door. Ask what the person wants.',
  },
  'panel.ways': { id: 'Jalan yang dipilih', en: 'Ways chosen' },
  'panel.ways-missing': { id: 'Pilih sekurangnya satu.', en: 'Choose at least one.' },
  'panel.ways-now': { id: 'Jalan lain dicatat.', en: 'Other ways are recorded.' },
  'panel.wish-lead': {
    id: 'Selama masa pemulihan hanya orangnya sendiri, atau wali seorang anak, yang dapat meminta pemeriksaan polisi.',
    en: 'While the person recovers only she or he, or the guardian of a child, can ask for a police interview.',
  },
  'panel.wish-interview': { id: 'Keinginan', en: 'What is wished' },
  'panel.wish-yes': { id: 'Meminta pemeriksaan polisi', en: 'Asks for a police interview' },
  'panel.wish-no': { id: 'Tidak (lagi) menginginkannya', en: 'Does not want it (any more)' },
  'panel.wish-by': { id: 'Dikatakan oleh', en: 'Said by' },
  'panel.wished-now': { id: 'Keinginan dicatat.', en: 'The wish is recorded.' },
  'panel.language': { id: 'Bahasa yang dipakai', en: 'Language spoken' },
  'panel.language-missing': { id: 'Pilih bahasanya.', en: 'Choose the language.' },

  'notice.title': {
    id: 'Pemberitahuan putusan, kasus {number}',
    en: 'Notice of a decision, case {number}',
  },
  'notice.read': {
    id: 'Bacakan perlahan, di tempat yang aman, dalam bahasa orangnya. Beri waktu untuk bertanya.',
    en: 'Read it aloud slowly, in a safe place, in the person’s language. Leave time for questions.',
  },
  'notice.record': { id: 'Catat penyampaian', en: 'Record the telling' },
  'notice.record-lead': {
    id: 'Putusan berlaku sejak ini dicatat.',
    en: 'The decision is in effect from this record on.',
  },
  'notice.on': { id: 'Hari penyampaian', en: 'Day of telling' },
  'notice.on-missing': { id: 'Tulis harinya.', en: 'Write the day.' },
  'notice.interpreter': { id: 'Dengan juru bahasa', en: 'With an interpreter' },
  'notice.to': { id: 'Disampaikan kepada', en: 'Told to' },
  'notice.form': { id: 'Cara', en: 'How' },
  'notice.do': { id: 'Catat bahwa sudah disampaikan', en: 'Record that it was told' },
  'notice.done': {
    id: 'Putusan disampaikan dan berlaku.',
    en: 'The decision is told and in effect.',
  },
  'notice.none': {
    id: 'Tidak ada putusan yang dapat disampaikan.',
    en: 'There is no decision to tell.',
  },
  'notice.other-version': {
    id: 'Naskah yang dibacakan dulu adalah versi {version}; ini naskah yang berlaku sekarang.',
    en: 'What was read then was version {version}; this is the text in force now.',
  },

  'minutes.language': { id: 'Bahasa berita acara', en: 'Language of the minutes' },
  'minutes.pdf': { id: 'Unduh PDF', en: 'Download the PDF' },
  'minutes.pdf-made': { id: 'Berita acara diunduh.', en: 'The minutes are downloaded.' },

  'panels.title': { id: 'Panel', en: 'Panels' },
  'panels.lead': {
    id: 'Kasus yang unit Anda duduk di panelnya: yang berjalan lebih dulu, menurut tenggatnya.',
    en: 'Cases on whose panel your unit sits: what is under way first, by its deadline.',
  },
  'panels.agreement': { id: 'Kesepakatan antarlembaga', en: 'Agreement between institutions' },
  'panels.none': {
    id: 'Unit Anda tidak duduk di panel mana pun. Yang memimpin kasus membentuk panel di halaman kasusnya.',
    en: 'Your unit sits on no panel. Who leads a case convenes its panel on the page of the case.',
  },
  'panels.table': { id: 'Panel unit ini', en: 'Panels of this unit' },
  'panels.as': { id: 'Sebagai', en: 'As' },
  'panels.as-member': { id: 'anggota', en: 'member' },
  'panels.filed': { id: 'Pendapat unit ini', en: 'Own opinion' },
  'panels.filed-yes': { id: 'sudah', en: 'filed' },
  'panels.filed-no': { id: 'belum', en: 'not yet' },
  'panels.deadline': { id: 'Tenggat', en: 'Due' },
} as const
