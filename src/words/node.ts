/** The operator's page: how the node stands. */
export const nodeWords = {
  'node.title': { id: 'Simpul', en: 'Node' },
  'node.lead': {
    id: 'Keadaan simpul ini untuk pengelolanya: angka saja, tidak ada kasus dan tidak ada orang.',
    en: 'How this node stands, for who keeps it: figures only, no case and no person.',
  },
  'node.ledger': { id: 'Buku besar', en: 'Ledger' },
  'node.head': { id: 'Entri tersimpan', en: 'Entries kept' },
  'node.shown': { id: 'Entri yang sudah terlihat', en: 'Entries shown' },
  'node.unsigned': { id: 'Belum ditandatangani', en: 'Not yet signed' },
  'node.unsigned-help': {
    id: 'Entri baru masuk titik periksa paling lambat satu menit.',
    en: 'New entries enter a checkpoint within a minute.',
  },
  'node.checkpoint': { id: 'Titik periksa terakhir', en: 'Last checkpoint' },
  'node.snapshot': { id: 'Potret citra', en: 'Snapshot of the image' },
  'node.snapshot-at': {
    id: 'pada entri {position}; sesudahnya {behind, plural, other {# entri}}',
    en: 'at entry {position}; {behind, plural, one {# entry} other {# entries}} since',
  },
  'node.none': { id: 'belum ada', en: 'none yet' },
  'node.image': { id: 'Isi', en: 'What it holds' },
  'node.cases': { id: 'Kasus', en: 'Cases' },
  'node.incidents': { id: 'Kejadian', en: 'Incidents' },
  'node.erased': { id: 'Kasus yang dihapus', en: 'Erased cases' },
  'node.duties': { id: 'Kewajiban terbuka', en: 'Open duties' },
  'node.sizes': { id: 'Ukuran', en: 'Sizes' },
  'node.resident': { id: 'Memori proses', en: 'Memory of the process' },
  'node.heap': { id: 'Di antaranya objek', en: 'Of it objects' },
  'node.backup': { id: 'Cadangan', en: 'Backup' },
  'node.backup-last': { id: 'Cadangan terakhir', en: 'Last backup' },
  'node.backup-copies': {
    id: 'Salinan kunci yang masih ada',
    en: 'Copies of the keys still about',
  },
  'node.backup-planned': { id: 'Cadangan terjadwal', en: 'Backup by plan' },
  'node.yes': { id: 'ya', en: 'yes' },
  'node.no': {
    id: 'tidak: jalankan dengan --backup-to, --backup-keys-to, dan --backup-every',
    en: 'no: run with --backup-to, --backup-keys-to and --backup-every',
  },
  'node.backup-never': {
    id: 'Belum pernah dicadangkan. Bila mesin ini rusak, semua hilang.',
    en: 'Never backed up. If this machine breaks, everything is lost.',
  },
  'node.clock-doubt': {
    id: 'Jam mesin ini melompat {seconds, plural, other {# detik}}: kewajiban tidak lewat waktu sampai jam dibetulkan.',
    en: 'The clock of this machine jumped by {seconds, plural, one {# second} other {# seconds}}: no duty lapses until it is put right.',
  },
  'node.as-of': { id: 'Per {when} · versi {version}', en: 'As of {when} · version {version}' },
} as const
