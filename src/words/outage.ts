/** What is said when the node cannot write. */
export const outageWords = {
  'refusal.disk-full': {
    id: 'Tempat penyimpanan penuh. Tidak ada yang tersimpan dari tindakan ini, dan tidak ada yang tersimpan sebagian. Beri tahu petugas teknis: setelah tempat dikosongkan, kirim lagi dari halaman ini.',
    en: 'The disk is full. Nothing of this act was saved, not even in part. Tell the operator: once there is room, send it again from this page.',
  },
  'problem.507': { id: 'Tempat penyimpanan penuh', en: 'Disk full' },
} as const
