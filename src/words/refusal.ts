/** One sentence for every refusal: what was refused and what would make it pass. */
export const refusalWords = {
  'refusal.name-empty': {
    id: 'Tulis nama seperti disebutkan, atau pilih “tanpa nama”.',
    en: 'Write the name as given, or choose “not named”.',
  },
} as const
