/** Who is a victim, decided together: statuses, moments, refusals. The screens' own words stand in panel-page.ts. */
export const panelWords = {
  'panel.section': {
    id: 'Identifikasi: pendapat dan putusan',
    en: 'Identification: opinions and decision',
  },
  'case.as-panel': {
    id: 'Lembaga Anda duduk di panel identifikasi kasus ini: Anda melihat yang perlu untuk pendapat Anda, sejauh orangnya menyetujui.',
    en: 'Your institution sits on the identification panel of this case: you see what your opinion needs, as far as the person agreed.',
  },
  'do.convene': { id: 'Bentuk panel', en: 'Convene' },
  'do.file-opinion': { id: 'Sampaikan pendapat', en: 'File an opinion' },
  'do.second': { id: 'Telaah', en: 'Look at it' },
  'do.tell': { id: 'Sampaikan', en: 'Tell' },
  'do.choose-ways': { id: 'Tanyakan', en: 'Ask' },

  'victim-status.indicated': { id: 'Terindikasi', en: 'Indicated' },
  'victim-status.victim': { id: 'Korban', en: 'Victim' },
  'victim-status.not-victim': { id: 'Bukan korban', en: 'Not a victim' },
  'victim-status.not-enough': { id: 'Belum cukup informasi', en: 'Not enough information' },
  'victim-status.withdrawn': { id: 'Ditarik atau menolak', en: 'Withdrawn or declined' },
  'victim-status.labour-case': { id: 'Kasus ketenagakerjaan', en: 'Labour case' },

  'standing.none': { id: 'Belum diperiksa', en: 'Not yet looked at' },
  'standing.indicated': { id: 'Terindikasi (penerima pertama)', en: 'Indicated (first responder)' },
  'standing.panel': { id: 'Di panel', en: 'Before the panel' },
  'standing.made': { id: 'Diputuskan, belum disampaikan', en: 'Decided, not yet told' },
  'standing.told': { id: 'Berlaku', en: 'In effect' },
  'standing.review': { id: 'Sedang ditinjau kembali', en: 'Under review' },

  'moment.panel.convened': {
    id: '{unit} membentuk panel identifikasi bersama.',
    en: '{unit} convened the panel of joint identification.',
  },
  'moment.panel.seated': {
    id: '{toUnit} diminta duduk di panel.',
    en: '{toUnit} was asked to sit on the panel.',
  },
  'moment.panel.unseated': {
    id: '{toUnit} tidak lagi duduk di panel.',
    en: '{toUnit} sits on the panel no longer.',
  },
  'moment.opinion.filed': {
    id: '{unit} menyampaikan pendapatnya.',
    en: '{unit} filed its opinion.',
  },
  'moment.determination.proposed': {
    id: '{unit} mengusulkan putusan.',
    en: '{unit} proposed a decision.',
  },
  'moment.determination.seconded': {
    id: '{unit} menelaah usulan putusan sebagai penelaah kedua.',
    en: '{unit} looked at the proposed decision as its second reviewer.',
  },
  'moment.determination.made': {
    id: 'Panel memutuskan (dicatat oleh {unit}).',
    en: 'The panel decided (recorded by {unit}).',
  },
  'moment.determination.told': {
    id: '{unit} menyampaikan putusan kepada orangnya: putusan berlaku.',
    en: '{unit} told the person the decision: it is in effect.',
  },
  'moment.ways.chosen': {
    id: '{unit} mencatat jalan lain yang dipilih orangnya.',
    en: '{unit} recorded which other ways the person chose.',
  },
  'moment.review.asked': {
    id: 'Peninjauan kembali diminta (dicatat oleh {unit}).',
    en: 'A review was asked for (recorded by {unit}).',
  },
  'moment.review.decided': {
    id: 'Peninjauan kembali selesai.',
    en: 'The review was decided.',
  },
  'moment.recovery.begun': {
    id: 'Masa pemulihan dimulai: tidak ada pemeriksaan polisi kecuali orangnya meminta.',
    en: 'The recovery period began: no police interview unless the person asks.',
  },
  'moment.recovery.wished': {
    id: '{unit} mencatat keinginan orangnya tentang pemeriksaan polisi.',
    en: '{unit} recorded what the person wishes about police interviews.',
  },

  'record.opinion.reasoned': { id: 'alasan pendapat', en: 'reasons of an opinion' },
  'record.determination.reasoned': { id: 'alasan putusan', en: 'reasons of a decision' },
  'record.review.explained': {
    id: 'alasan peninjauan kembali',
    en: 'reasons for a review',
  },
} as const
