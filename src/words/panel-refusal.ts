/** Why something about opinions and decisions was refused, and what would make it pass. */
export const panelRefusals = {
  'refusal.not-on-panel': {
    id: 'Unit Anda tidak duduk di panel kasus ini.',
    en: 'Your unit does not sit on the panel of this case.',
  },
  'refusal.decided-first': {
    id: 'Siapa pun yang ikut memutuskan lebih dulu tidak memutuskan peninjauannya. Harus petugas dan jabatan lain.',
    en: 'Whoever took part in the first decision does not decide its review. It takes another officer and post.',
  },
  'refusal.panel-convened-already': {
    id: 'Panel sudah dibentuk. Putusan yang sudah disampaikan dibuka lagi lewat permintaan peninjauan kembali.',
    en: 'The panel is convened already. A decision that was told is opened again by asking for a review.',
  },
  'refusal.panel-not-convened': {
    id: 'Belum ada panel pada kasus ini.',
    en: 'There is no panel in this case yet.',
  },
  'refusal.panel-party-twice': {
    id: 'Setiap lembaga hanya mempunyai satu suara; lembaga itu sudah duduk di panel.',
    en: 'Each institution has one voice; that one sits on the panel already.',
  },
  'refusal.panel-of-one': {
    id: 'Panel memerlukan sekurangnya dua lembaga.',
    en: 'A panel takes at least two institutions.',
  },
  'refusal.panel-incomplete': {
    id: 'Panel belum lengkap menurut aturan koalisi ({seat}). Tambahkan unit yang sesuai.',
    en: 'The panel is not complete by the coalition’s rule ({seat}). Add a unit that fits.',
  },
  'refusal.panel-lead-sits': {
    id: 'Unit yang memimpin kasus selalu duduk di panel.',
    en: 'The unit that leads the case always sits on the panel.',
  },
  'refusal.panel-member-filed': {
    id: 'Unit itu sudah menyampaikan pendapat; ia tetap di panel.',
    en: 'That unit has filed its opinion; it stays on the panel.',
  },
  'refusal.evidence-unknown': {
    id: 'Bukti yang dirujuk tidak ada pada kasus ini.',
    en: 'The evidence referred to is not in this case.',
  },
  'refusal.determination-made-already': {
    id: 'Panel sudah memutuskan. Hal baru dibawa lewat permintaan peninjauan kembali.',
    en: 'The panel has decided. What is new is brought by asking for a review.',
  },
  'refusal.opinions-missing': {
    id: '{count, plural, other {# lembaga}} belum menyampaikan pendapat. Tunggu, atau usulkan setelah tenggatnya lewat.',
    en: '{count, plural, one {# institution has} other {# institutions have}} not filed an opinion. Wait, or propose when the deadline has passed.',
  },
  'refusal.quorum-missing': {
    id: 'Baru {agreed} lembaga sependapat; kuorumnya {needed}. Bicarakan lagi, atau tambahkan lembaga lain ke panel.',
    en: 'Only {agreed} agree; the quorum is {needed}. Talk again, or add another institution to the panel.',
  },
  'refusal.second-missing': {
    id: 'Putusan negatif memerlukan penelaah kedua dari lembaga lain. Pilih unitnya.',
    en: 'A negative decision needs a second reviewer of another institution. Choose the unit.',
  },
  'refusal.second-missing-yet': {
    id: 'Penelaah kedua belum menguatkan putusan negatif ini.',
    en: 'The second reviewer has not upheld this negative decision yet.',
  },
  'refusal.second-same-institution': {
    id: 'Penelaah kedua harus dari lembaga lain daripada yang mengusulkan.',
    en: 'The second reviewer must be of another institution than the one that proposes.',
  },
  'refusal.second-has-not-filed': {
    id: 'Lembaga itu belum menyampaikan pendapatnya sendiri. Minta pendapatnya dulu, atau pilih yang lain.',
    en: 'That institution has not filed its own opinion. Ask for it first, or choose another.',
  },
  'refusal.second-has-not-seen': {
    id: 'Alasannya belum terbuka bagi lembaga Anda, jadi belum dapat dikuatkan. Minta yang memimpin kasus meminta persetujuan orangnya, atau kembalikan.',
    en: 'The reasons are not open to your institution, so it cannot uphold them. Ask who leads the case to ask the person’s consent, or send it back.',
  },
  'refusal.second-not-needed': {
    id: 'Putusan ini tidak memerlukan penelaah kedua.',
    en: 'This decision needs no second reviewer.',
  },
  'refusal.second-done-already': {
    id: 'Penelaahan kedua sudah dicatat.',
    en: 'The second review is recorded already.',
  },
  'refusal.not-the-second-reviewer': {
    id: 'Unit lain diminta sebagai penelaah kedua.',
    en: 'Another unit was asked as the second reviewer.',
  },
  'refusal.second-is-another-person': {
    id: 'Penelaah kedua harus petugas dan jabatan lain daripada yang mengusulkan atau berpendapat demikian.',
    en: 'The second reviewer must be another officer and post than who proposed it or found so.',
  },
  'refusal.decision-needs-another-officer': {
    id: 'Yang mengusulkan tidak memutuskan. Minta petugas lain dari panel.',
    en: 'Who proposes does not decide. Ask another officer of the panel.',
  },
  'refusal.determination-unknown': {
    id: 'Tidak ada usulan atau putusan seperti itu yang masih terbuka.',
    en: 'There is no such proposal or decision that is still open.',
  },
  'refusal.determination-told-already': {
    id: 'Putusan ini sudah disampaikan.',
    en: 'This decision was told already.',
  },
  'refusal.determination-not-told': {
    id: 'Putusan belum disampaikan kepada orangnya; peninjauan diminta sesudahnya.',
    en: 'The person has not been told yet; a review is asked for after that.',
  },
  'refusal.notice-missing': {
    id: 'Koalisi belum mempunyai naskah pemberitahuan untuk putusan ini (texts.yaml).',
    en: 'The coalition has no notice for this decision yet (texts.yaml).',
  },
  'refusal.told-on-wrong-day': {
    id: 'Hari penyampaian harus sejak hari putusan sampai hari ini.',
    en: 'The day of telling must lie between the day of the decision and today.',
  },
  'refusal.language-unknown': {
    id: 'Bahasa itu tidak ada dalam daftar.',
    en: 'That language is not in the list.',
  },
  'refusal.ways-not-needed': {
    id: 'Orang ini dilindungi; jalan lain tidak perlu dipilih.',
    en: 'This person is protected; no other way has to be chosen.',
  },
  'refusal.ways-missing': {
    id: 'Pilih sekurangnya satu jalan, atau “memutuskan nanti”.',
    en: 'Choose at least one way, or “decides later”.',
  },
  'refusal.review-asked-already': {
    id: 'Peninjauan kembali sudah berjalan.',
    en: 'A review is under way already.',
  },
  'refusal.review-too-late': {
    id: 'Tenggat peninjauan kembali sudah lewat. Yang memimpin kasus dapat membentuk panel baru.',
    en: 'The time for a review is over. Who leads the case can convene a new panel.',
  },
  'refusal.review-unknown': {
    id: 'Tidak ada peninjauan kembali yang berjalan.',
    en: 'There is no review under way.',
  },
  'refusal.recovery-bars': {
    id: 'Masa pemulihan: belum boleh ada pemeriksaan polisi, kecuali orangnya sendiri meminta dan itu dicatat.',
    en: 'Recovery period: no police interview yet, unless the person asks for one and that is recorded.',
  },
  'refusal.recovery-over': {
    id: 'Tidak ada masa pemulihan yang berjalan.',
    en: 'There is no recovery period running.',
  },
  'refusal.wish-known': {
    id: 'Keinginan itu sudah tercatat.',
    en: 'That wish is recorded already.',
  },
} as const
