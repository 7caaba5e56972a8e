/** Files kept with a case: the section, its form, what is told in the story, and why a file was refused. */
export const attachmentWords = {
  'attachment.section': { id: 'Lampiran', en: 'Attachments' },
  'attachment.lead': {
    id: 'Foto, pindaian, rekaman suara, dan dokumen. Setiap berkas disegel, dan hanya terlihat oleh pihak yang boleh melihat jenis datanya.',
    en: 'Photographs, scans, audio and documents. Each file is sealed and is there only for those who may see its class of data.',
  },
  'attachment.none': { id: 'Belum ada lampiran.', en: 'There is no attachment yet.' },
  'attachment.none-shown': {
    id: 'Tidak ada lampiran yang dibuka untuk Anda.',
    en: 'No attachment is open to you.',
  },
  'attachment.add': { id: 'Tambah lampiran', en: 'Add an attachment' },
  'attachment.needs-network': {
    id: 'Menambah berkas memerlukan jaringan, dan server tidak menjawab. Simpan fotonya di perangkat Anda dan tambahkan nanti; jawaban dan catatan tetap tersimpan.',
    en: 'Adding a file needs the network, and the server does not answer. Keep the picture on your device and add it later; answers and notes are kept.',
  },
  'attachment.add-lead': {
    id: 'Foto dan pindaian ditulis ulang: tempat, waktu, dan perangkat di dalamnya dibuang. Isi dokumen dan suara disimpan apa adanya. Aslinya tetap ada pada Anda: simpan atau hapus menurut aturan lembaga Anda.',
    en: 'Photographs and scans are written anew: place, time and device inside them are dropped. Documents and audio are kept as they are. You still have the original: keep or delete it as your institution says.',
  },
  'attachment.pick': { id: 'Berkas', en: 'File' },
  'attachment.pick-help': {
    id: 'JPEG, PNG, WebP, PDF, MP3, M4A, OGG, WAV, FLAC, atau AMR; paling besar 20 MB.',
    en: 'JPEG, PNG, WebP, PDF, MP3, M4A, OGG, WAV, FLAC or AMR; at most 20 MB.',
  },
  'attachment.choose': { id: 'Pilih berkas', en: 'Choose a file' },
  'attachment.choose-another': { id: 'Pilih berkas lain', en: 'Choose another file' },
  'attachment.picked': { id: '{name} ({size})', en: '{name} ({size})' },
  'attachment.file-missing': { id: 'Pilih berkasnya.', en: 'Choose the file.' },
  'attachment.file-lost': {
    id: 'Berkas ini berubah atau tidak ada lagi sejak dipilih. Pilih sekali lagi.',
    en: 'This file changed or is gone since it was chosen. Choose it once more.',
  },
  'attachment.too-large': {
    id: 'Berkas ini {size}; paling besar 20 MB. Pindai dengan resolusi lebih rendah, atau potong rekamannya.',
    en: 'This file has {size}; 20 MB is the most. Scan at a lower resolution, or cut the recording.',
  },
  'attachment.kind': { id: 'Berkas ini', en: 'This file is' },
  'attachment.kind-missing': { id: 'Pilih berkas ini apa.', en: 'Choose what this file is.' },
  'attachment.class': { id: 'Jenis data', en: 'Class of data' },
  'attachment.class-help': {
    id: 'Pilih menurut isinya. Persetujuan orang itu atas jenis data inilah yang membuka berkas bagi lembaga lain.',
    en: 'Choose by what it shows. The person’s consent to this class is what opens the file to other institutions.',
  },
  'attachment.class-missing': {
    id: 'Pilih jenis datanya.',
    en: 'Choose its class of data.',
  },
  'attachment.keep': { id: 'Simpan lampiran', en: 'Keep the attachment' },
  'attachment.kept': { id: 'Lampiran disimpan.', en: 'The attachment is kept.' },
  'attachment.sending': { id: 'Terkirim {percent}%', en: '{percent}% sent' },
  'attachment.sent': {
    id: 'Terkirim. Server memeriksa dan menyegelnya.',
    en: 'Sent. The server checks and seals it.',
  },
  'attachment.name': { id: 'Lampiran {number}: {kind}', en: 'Attachment {number}: {kind}' },
  'attachment.about': { id: '{class}; {form}, {size}', en: '{class}; {form}, {size}' },
  'attachment.download': { id: 'Unduh', en: 'Download' },
  'attachment.download-one': {
    id: 'Unduh lampiran {number}',
    en: 'Download attachment {number}',
  },
  'attachment.download-note': {
    id: 'Setiap unduhan dicatat. Berkas yang diunduh tidak lagi disegel: hapus sesudah dipakai.',
    en: 'Each download is recorded. A file that was downloaded is sealed no more: delete it after use.',
  },
  'attachment.downloaded': {
    id: 'Lampiran {number} diunduh.',
    en: 'Attachment {number} was downloaded.',
  },
  'attachment.file': { id: 'lampiran', en: 'attachment' },

  'attachment-kind.photograph': { id: 'foto', en: 'a photograph' },
  'attachment-kind.scan': { id: 'pindaian', en: 'a scan' },
  'attachment-kind.audio': { id: 'rekaman suara', en: 'audio' },
  'attachment-kind.document': { id: 'dokumen', en: 'a document' },

  'moment.attachment.added': {
    id: '{unit} melampirkan sebuah berkas.',
    en: '{unit} attached a file.',
  },
  'record.attachment.added': {
    id: 'lampiran: foto, pindaian, suara, dokumen',
    en: 'attachments: photographs, scans, audio, documents',
  },

  'refusal.attachment-unknown': {
    id: 'Lampiran ini tidak ada, atau tidak dibuka untuk Anda.',
    en: 'There is no such attachment, or it is not open to you.',
  },
  'refusal.attachment-empty': { id: 'Berkas ini kosong.', en: 'This file is empty.' },
  'refusal.attachment-too-large': {
    id: 'Berkas ini terlalu besar; paling besar {most} MB.',
    en: 'This file is too large; {most} MB is the most.',
  },
  'refusal.attachment-type-unknown': {
    id: 'Isi berkas ini bukan jenis yang diterima. Yang diterima: JPEG, PNG, WebP, PDF, MP3, M4A, OGG, WAV, FLAC, AMR. Simpan dokumen sebagai PDF, dan foto HEIC sebagai JPEG. Nama berkas tidak menentukan.',
    en: 'What this file holds is of no kind that is taken in. Taken in: JPEG, PNG, WebP, PDF, MP3, M4A, OGG, WAV, FLAC, AMR. Save a document as PDF, a HEIC photograph as JPEG. The name of a file decides nothing.',
  },
  'refusal.attachment-kind-wrong': {
    id: 'Isi berkas ini ({form}) tidak cocok dengan pilihan Anda. Pilih lagi berkas ini apa.',
    en: 'What this file holds ({form}) is not what you chose. Choose again what this file is.',
  },
  'refusal.attachments-full': {
    id: 'Kasus ini sudah memuat {most} lampiran; lebih dari itu tidak diterima.',
    en: 'This case has {most} attachments already; more are not taken in.',
  },
  'refusal.attachment-image-broken': {
    id: 'Gambar ini rusak atau tidak dapat dibaca. Ambil lagi, atau simpan ulang sebagai JPEG atau PNG.',
    en: 'This picture is broken or cannot be read. Take it again, or save it anew as JPEG or PNG.',
  },
  'refusal.attachment-image-too-large': {
    id: 'Gambar ini lebih dari {most} juta piksel. Kecilkan dahulu.',
    en: 'This picture has more than {most} million pixels. Make it smaller first.',
  },
  'refusal.attachment-image-moves': {
    id: 'Gambar bergerak tidak diterima. Simpan satu gambarnya saja.',
    en: 'Moving pictures are not taken in. Save one picture of it.',
  },
} as const
