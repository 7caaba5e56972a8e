/** What the server says in its own voice: titles of problems, sheets it writes. */
export const serverWords = {
  'problem.400': { id: 'Isian tidak sesuai', en: 'Input does not fit' },
  'problem.401': { id: 'Belum masuk', en: 'Not signed in' },
  'problem.403': { id: 'Tidak diizinkan', en: 'Not allowed' },
  'problem.404': { id: 'Tidak ditemukan', en: 'Not found' },
  'problem.409': { id: 'Ada yang berubah lebih dahulu', en: 'Something changed first' },
  'problem.413': { id: 'Terlalu besar', en: 'Too large' },
  'problem.415': { id: 'Bentuk kiriman salah', en: 'Wrong form of content' },
  'problem.422': { id: 'Ditolak oleh aturan', en: 'Refused by a rule' },
  'problem.429': { id: 'Terlalu sering', en: 'Too often' },
  'problem.500': { id: 'Kesalahan sistem', en: 'System error' },
  'problem.503': { id: 'Sedang tidak tersedia', en: 'Unavailable' },
  'arrivals.refused.sheet': { id: 'Baris ditolak', en: 'Refused rows' },
  'arrivals.refused.row': { id: 'Baris', en: 'Row' },
  'arrivals.refused.reasons': { id: 'Alasan', en: 'Reasons' },
} as const
