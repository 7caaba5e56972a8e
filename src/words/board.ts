/** Of the board what other pages, refusals and files say as well. */
export const boardWords = {
  'shell.incidents': { id: 'Kejadian', en: 'Incidents' },
  'incidents.title': { id: 'Kejadian', en: 'Incidents' },
  'incidents.kind': { id: 'Jenis', en: 'Kind' },
  'incident-kind.arrivals': { id: 'daftar kedatangan', en: 'list of arrivals' },
  'incident-kind.raid': { id: 'razia', en: 'raid' },
  'incident-kind.gate': { id: 'gerbang', en: 'gate' },
  'incident-kind.flight': { id: 'penerbangan', en: 'flight' },
  'stage.registered': { id: 'Terdaftar', en: 'Registered' },
  'stage.waiting-triage': { id: 'Menunggu triase', en: 'Waiting for triage' },
  'stage.triaged': { id: 'Sudah triase', en: 'Triaged' },
  'stage.in-interview': { id: 'Sedang wawancara', en: 'In interview' },
  'stage.waiting-opinions': { id: 'Menunggu pendapat', en: 'Waiting for opinions' },
  'stage.decided': { id: 'Diputuskan', en: 'Decided' },
  'stage.handed-over': { id: 'Diserahkan', en: 'Handed over' },
  'board.one': { id: 'Papan kejadian', en: 'Incident board' },
  'gate.number-wrong': { id: 'Nomor antara 1 dan 99999.', en: 'A number between 1 and 99999.' },
  'gate.years-wrong': { id: 'Umur antara 0 dan 120.', en: 'An age between 0 and 120.' },
  'gate.sex-missing': { id: 'Pilih jenis kelamin.', en: 'Choose the sex.' },
  'custody.section': { id: 'Surat yang disimpan', en: 'Papers in keeping' },
  'standing.section': { id: 'Di antara banyak orang', en: 'Among many' },
  'bulk.field-missing': { id: 'Isi dahulu.', en: 'Fill this in first.' },
  'case.as-team': {
    id: 'Unit Anda bekerja di kejadian orang ini: Anda melihat garis besarnya, bukan isinya.',
    en: 'Your unit works in this person’s incident: you see the outline, not what the case holds.',
  },
  'moment.gate.passed': {
    id: 'Melewati gerbang dan bernomor.',
    en: 'Came through the gate and was numbered.',
  },
  'moment.triage.recorded': { id: 'Triase dicatat.', en: 'Triage was recorded.' },
  'moment.queue.taken': {
    id: 'Diambil dari antrean oleh {unit}.',
    en: 'Taken out of the queue by {unit}.',
  },
  'moment.queue.left': {
    id: 'Dikembalikan ke antrean oleh {unit}.',
    en: 'Put back into the queue by {unit}.',
  },
  'moment.queue.returned': {
    id: 'Kembali ke antrean karena didiamkan.',
    en: 'Returned to the queue, since nothing was done.',
  },
  'moment.team.joined': {
    id: '{toUnit} ikut bekerja di kejadian ini.',
    en: '{toUnit} works in the incident.',
  },
  'moment.team.ended': {
    id: '{toUnit} tidak lagi bekerja di kejadian ini.',
    en: '{toUnit} no longer works in the incident.',
  },
  'moment.place.assigned': { id: 'Tempat ditetapkan.', en: 'A place was assigned.' },
  'moment.transport.assigned': { id: 'Angkutan ditetapkan.', en: 'Transport was assigned.' },
  'moment.custody.taken': {
    id: 'Surat diambil untuk disimpan oleh {unit}.',
    en: 'A paper was taken into keeping by {unit}.',
  },
  'moment.custody.ended': {
    id: 'Surat diserahkan kembali oleh {unit}.',
    en: 'A paper was given back by {unit}.',
  },
  'record.place.assigned': { id: 'tempat yang ditetapkan', en: 'assigned place' },
  'record.transport.assigned': { id: 'angkutan yang ditetapkan', en: 'assigned transport' },
  'refusal.queue-taken-already': {
    id: 'Orang ini sudah diambil oleh {post}, {unit}. Ambil orang lain, atau tunggu sampai dikembalikan.',
    en: 'This person was taken by {post}, {unit}. Take somebody else, or wait until she is put back.',
  },
  'refusal.queue-not-taken': {
    id: 'Orang ini sudah ada di antrean.',
    en: 'This person is in the queue already.',
  },
  'refusal.queue-nothing-left': {
    id: 'Untuk orang ini tidak ada lagi yang ditunggu: sudah diputuskan atau diserahkan.',
    en: 'Nothing is waiting for this person any more: it is decided, or she was handed over.',
  },
  'refusal.queue-of-others': {
    id: 'Unit Anda tidak bekerja di antrean ini. Lembaga yang membuka kejadian dapat mengundangnya.',
    en: 'Your unit does not work in this queue. The institution that opened the incident can invite it.',
  },
  'refusal.queue-empty': {
    id: 'Tidak ada orang yang bebas di tahap ini.',
    en: 'Nobody is free at this stage.',
  },
  'refusal.tag-used': {
    id: 'Nomor {tag} sudah dipakai di kejadian ini. Pilih nomor lain.',
    en: 'Number {tag} is given away in this incident. Choose another.',
  },
  'refusal.tag-given-already': {
    id: 'Orang ini sudah bernomor {tag}.',
    en: 'This person has number {tag} already.',
  },
  'refusal.paper-not-kept': {
    id: 'Surat ini tidak tercatat sebagai disimpan.',
    en: 'This paper is not recorded as kept.',
  },
  'refusal.paper-returned-already': {
    id: 'Surat ini sudah diserahkan kembali.',
    en: 'This paper was given back already.',
  },
  'refusal.bulk-words-missing': {
    id: 'Tulis tempat atau angkutannya.',
    en: 'Write the place or the transport.',
  },
  'refusal.team-of-own': {
    id: 'Unit lembaga sendiri sudah bekerja di kejadian ini.',
    en: 'Units of the own institution work in this incident already.',
  },
} as const
