/** Who else may be the same person: matches, contact made, links. */
export const linkWords = {
  'link.section': { id: 'Mungkin orang yang sama', en: 'Possibly the same person' },
  'do.answer-match': { id: 'Jawab', en: 'Answer' },
  'keep-reason.another-person': { id: 'Orang lain', en: 'Another person' },
  'keep-reason.person-unsafe': {
    id: 'Kontak membahayakan orangnya',
    en: 'Contact would endanger the person',
  },
  'keep-reason.person-refuses': { id: 'Orangnya tidak mau', en: 'The person does not want it' },
  'keep-reason.in-contact': {
    id: 'Kedua unit sudah berhubungan',
    en: 'The units are in contact already',
  },
  'keep-reason.other': { id: 'Alasan lain', en: 'Another reason' },
  'reject-reason.another-person': { id: 'Orang lain', en: 'Another person' },
  'reject-reason.sibling': { id: 'Saudara atau kembar', en: 'A sibling or twin' },
  'reject-reason.borrowed-papers': {
    id: 'Surat dipakai orang lain',
    en: 'Papers used by somebody else',
  },
  'reject-reason.other': { id: 'Alasan lain', en: 'Another reason' },
  'link-state.proposed': { id: 'diusulkan', en: 'proposed' },
  'link-state.confirmed': { id: 'orang yang sama', en: 'the same person' },
  'link-state.rejected': { id: 'bukan orang yang sama', en: 'not the same person' },

  'moment.match.found': {
    id: 'Sistem menemukan bahwa lembaga lain mencatat seseorang yang mungkin orang ini.',
    en: 'The system found that another institution registered somebody who may be this person.',
  },
  'moment.match.revealed': {
    id: '{unit} menghubungi unit yang mencatat orang serupa.',
    en: '{unit} made contact with the unit that registered a similar person.',
  },
  'moment.match.kept': {
    id: '{unit} tidak menghubungi unit yang mencatat orang serupa.',
    en: '{unit} did not make contact with the unit that registered a similar person.',
  },
  'moment.match.told': {
    id: '{unit} menghubungi: mungkin mengenal orang ini.',
    en: '{unit} made contact: it may know this person.',
  },
  'moment.link.proposed': {
    id: '{unit} mengusulkan bahwa kasus lain adalah tentang orang yang sama.',
    en: '{unit} proposed that another case is of the same person.',
  },
  'moment.link.confirmed': {
    id: '{unit} menegaskan bahwa kasus lain adalah tentang orang yang sama.',
    en: '{unit} confirmed that another case is of the same person.',
  },
  'moment.link.rejected': {
    id: '{unit} menyatakan bahwa kasus lain bukan tentang orang yang sama.',
    en: '{unit} said that another case is not of the same person.',
  },
  'moment.link.doubted': {
    id: '{unit} belum yakin apakah kasus lain adalah tentang orang yang sama.',
    en: '{unit} is not sure whether another case is of the same person.',
  },
  'moment.link.undone': {
    id: '{unit} menarik kembali langkah terakhir tautan dengan kasus lain.',
    en: '{unit} took back the last step of a link with another case.',
  },

  'record.match.found': {
    id: 'kemungkinan orang yang sama di lembaga lain',
    en: 'possibly the same person elsewhere',
  },
  'record.match.told': {
    id: 'unit yang mungkin mengenal orang ini',
    en: 'a unit that may know the person',
  },
  'record.link.doubted': {
    id: 'keraguan tentang tautan dengan kasus lain',
    en: 'a doubt about a link with another case',
  },
  'record.link.proposed': {
    id: 'tautan dengan kasus lain',
    en: 'a link with another case',
  },

  'refusal.match-unknown': {
    id: 'Tidak ada kecocokan seperti itu pada kasus ini.',
    en: 'There is no such match in this case.',
  },
  'refusal.match-answered-already': {
    id: 'Kecocokan ini sudah dijawab.',
    en: 'This match was answered already.',
  },
  'refusal.match-gone': {
    id: 'Kasus di pihak lain sudah tidak ada. Pilih “tetap diam”.',
    en: 'The case on the other side is gone. Choose to stay silent.',
  },
  'refusal.link-unknown': {
    id: 'Tidak ada tautan seperti itu pada kasus ini.',
    en: 'There is no such link in this case.',
  },
  'refusal.link-known': {
    id: 'Kedua kasus ini sudah diusulkan atau ditegaskan sebagai orang yang sama.',
    en: 'These two cases are proposed or confirmed as one person already.',
  },
  'refusal.link-rejected-before': {
    id: 'Pasangan ini pernah dinyatakan bukan orang yang sama. Tulis apa yang baru diketahui.',
    en: 'This pair was found to be different persons. Write what is known now that was not known then.',
  },
  'refusal.sweep-runs': {
    id: 'Penyisiran lembaga Anda sedang berjalan. Tunggu atau hentikan dahulu.',
    en: 'A sweep of your institution is running. Wait for it or stop it first.',
  },
  'refusal.sweep-no-model': {
    id: 'Koalisi ini belum mempunyai model pembanding; tidak ada yang dapat disisir.',
    en: 'This coalition has no model for comparing yet; nothing can be swept.',
  },
  'refusal.link-to-itself': {
    id: 'Sebuah kasus tidak dapat ditautkan dengan dirinya sendiri.',
    en: 'A case cannot be linked with itself.',
  },
  'refusal.link-other-annulled': {
    id: 'Kasus yang lain sudah dibatalkan.',
    en: 'The other case was annulled.',
  },
  'refusal.link-confirmed-already': {
    id: 'Lembaga Anda sudah menegaskan tautan ini.',
    en: 'Your institution has confirmed this link already.',
  },
  'refusal.link-is-rejected': {
    id: 'Pasangan ini dinyatakan bukan orang yang sama. Usulkan lagi dengan menulis apa yang baru.',
    en: 'This pair was found to be different persons. Propose it again and write what is new.',
  },
  'refusal.link-needs-another-officer': {
    id: 'Petugas yang sama sudah menegaskan bagi lembaga lain. Harus petugas lain.',
    en: 'The same officer has confirmed for the other institution. It must be another officer.',
  },
  'refusal.link-undo-by-its-party': {
    id: 'Langkah terakhir dibuat lembaga lain; hanya lembaga itu yang dapat menariknya kembali.',
    en: 'The last step was made by the other institution; only that one can take it back.',
  },
} as const
