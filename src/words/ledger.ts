/** The auditor's page: checkpoints of the ledger and its proof. */
export const ledgerWords = {
  'ledger.title': { id: 'Buku besar', en: 'Ledger' },
  'ledger.lead': {
    id: 'Setiap tindakan adalah entri yang tersegel. Di sini dibuktikan bahwa tidak ada yang diubah, dihapus, atau disisipkan.',
    en: 'Every act is a sealed entry. Here it is proved that none was changed, removed or slipped in.',
  },
  'ledger.head': {
    id: '{count, plural, other {# entri sampai sekarang}}',
    en: '{count, plural, one {# entry until now} other {# entries until now}}',
  },
  'ledger.checkpoints': { id: 'Titik periksa', en: 'Checkpoints' },
  'ledger.checkpoints-lead': {
    id: 'Setiap lembaga punya log sendiri. Simpan titik periksa di tempat lain: hanya salinan itu yang menyingkap buku besar yang ditulis ulang seluruhnya.',
    en: 'Every institution has a log of its own. Keep a checkpoint elsewhere: only that copy reveals a ledger that was rewritten as a whole.',
  },
  'ledger.checkpoints-empty': {
    id: 'Belum ada titik periksa. Yang pertama muncul sesaat setelah entri pertama ditulis.',
    en: 'No checkpoint yet. The first appears shortly after the first entry is written.',
  },
  'ledger.log': { id: 'Log', en: 'Log' },
  'ledger.size': { id: 'Entri', en: 'Entries' },
  'ledger.root': { id: 'Sidik akar', en: 'Root hash' },
  'ledger.at': { id: 'Ditandatangani', en: 'Signed' },
  'ledger.note': { id: 'Catatan bertanda tangan', en: 'Signed note' },
  'ledger.note-copy': { id: 'Salin', en: 'Copy' },
  'ledger.note-copy-of': { id: 'Salin catatan {log}', en: 'Copy the note of {log}' },
  'ledger.note-copied': { id: 'Catatan disalin.', en: 'Note copied.' },
  'ledger.verify': { id: 'Pembuktian', en: 'Verification' },
  'ledger.verify-lead': {
    id: 'Membaca seluruh buku besar: segel, pohon, tanda tangan, dan urutan. Dapat makan waktu bila isinya banyak.',
    en: 'Reads the whole ledger: seals, trees, signatures and order. It can take a while when there is much.',
  },
  'ledger.kept': {
    id: 'Titik periksa yang Anda simpan (boleh kosong)',
    en: 'A checkpoint that you kept (may be empty)',
  },
  'ledger.kept-help': {
    id: 'Tempelkan catatan bertanda tangan dari hari lain untuk membandingkannya.',
    en: 'Paste a signed note from another day to compare with it.',
  },
  'ledger.verify-do': { id: 'Buktikan sekarang', en: 'Verify now' },
  'ledger.verifying': { id: 'Sedang dibuktikan …', en: 'Verifying …' },
  'ledger.sound': {
    id: 'Utuh: {count, plural, other {# entri dibuktikan}}, {when}.',
    en: 'Sound: {count, plural, one {# entry} other {# entries}} proved, {when}.',
  },
  'ledger.unsound': {
    id: 'Tidak utuh: {count, plural, other {# kelainan}}, {when}. Jangan ubah apa pun; hubungi auditor lembaga lain.',
    en: 'Not sound: {count, plural, one {# fault} other {# faults}}, {when}. Change nothing; call the auditors of the other institutions.',
  },
  'ledger.fault-code': { id: 'Kelainan', en: 'Fault' },
  'ledger.fault-text': { id: 'Keterangan', en: 'What was found' },
} as const
