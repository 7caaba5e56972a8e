/** The case on paper for the person herself, in plain language, and the dialog that hands it over. */
export const documentWords = {
  'document.file': { id: 'kasus-saya', en: 'my-case' },
  'document.title': { id: 'Kasus saya, {number}', en: 'My case, {number}' },
  'document.subject': {
    id: 'Catatan kasus untuk orang yang bersangkutan',
    en: 'Record of a case for the person it is about',
  },
  'document.made': {
    id: 'Dibuat {when} ({zone}) oleh {unit}',
    en: 'Made {when} ({zone}) by {unit}',
  },
  'document.safe-title': { id: 'Baca ini dahulu', en: 'Read this first' },
  'document.safe-1': {
    id: 'Anda tidak harus membawa kertas ini. Anda boleh membacanya di sini lalu meninggalkannya.',
    en: 'You do not have to take this paper with you. You may read it here and leave it.',
  },
  'document.safe-2': {
    id: 'Siapa pun yang menemukan kertas ini tahu di mana Anda meminta bantuan. Jangan bawa pulang bila ada orang di sana yang dapat menyakiti Anda.',
    en: 'Whoever finds this paper knows where you asked for help. Do not take it home if somebody there could hurt you.',
  },
  'document.safe-3': {
    id: 'Jangan memotretnya dengan telepon yang dibuka orang lain.',
    en: 'Do not take a picture of it with a phone that other people open.',
  },
  'document.safe-4': {
    id: 'Anda boleh meminta salinan baru kapan saja. Anda boleh meminta kertas ini dimusnahkan.',
    en: 'You may ask for a new copy at any time. You may ask that this paper be destroyed.',
  },
  'document.rights-title': { id: 'Hak Anda', en: 'Your rights' },
  'document.rights-1': {
    id: 'Anda boleh menarik persetujuan kapan saja. Bantuan untuk Anda tidak berhenti karena itu.',
    en: 'You may take back your consent at any time. Help for you does not stop because of it.',
  },
  'document.rights-2': {
    id: 'Bila ada yang salah di sini, katakan. Itu akan dicatat dengan benar.',
    en: 'If something here is wrong, say so. It will be put right.',
  },
  'document.rights-3': {
    id: 'Anda boleh bertanya siapa yang membuka data Anda. Daftarnya ada di bagian akhir.',
    en: 'You may ask who opened your data. The list is near the end.',
  },
  'document.lead': {
    id: 'Yang bertanggung jawab atas kasus Anda sekarang: {unit}.',
    en: 'Responsible for your case now: {unit}.',
  },
  'document.about': { id: 'Tentang Anda', en: 'About you' },
  'document.name': { id: 'Nama: {name}', en: 'Name: {name}' },
  'document.age': { id: 'Lahir atau umur: {stated}', en: 'Born, or age: {stated}' },
  'document.outline': {
    id: '{sex}. Bahasa: {language}. Negara tempat Anda berada: {country}',
    en: '{sex}. Language: {language}. Country you were in: {country}',
  },
  'document.children': {
    id: 'Anak yang bersama Anda: {count}',
    en: 'Children with you: {count}',
  },
  'document.said': { id: 'Yang Anda ceritakan', en: 'What you told' },
  'document.from': { id: 'Asal: {place}', en: 'From: {place}' },
  'document.reach': { id: 'Cara menghubungi Anda', en: 'How to reach you' },
  'document.reach-when': { id: 'Waktu: {when}', en: 'When: {when}' },
  'document.reach-never': { id: 'Jangan pernah menyebut: {what}', en: 'Never mention: {what}' },
  'document.attachments': {
    id: 'Berkas yang disimpan bersama kasus Anda',
    en: 'Files kept with your case',
  },
  'document.attachment': {
    id: 'Lampiran {number}: {kind}, tentang {class}',
    en: 'Attachment {number}: {kind}, about {class}',
  },
  'document.left-files': {
    id: 'Berkas lampirannya sendiri. Anda boleh memintanya kepada unit yang memimpin kasus Anda.',
    en: 'The attached files themselves. You may ask the unit that leads your case for them.',
  },
  'document.consents': { id: 'Yang Anda setujui', en: 'What you agreed to' },
  'document.consent': {
    id: '{recipient} boleh melihat: {classes}. Untuk {purpose}. Sejak {given} sampai {until}. Sekarang: {state}.',
    en: '{recipient} may see: {classes}. For {purpose}. From {given} until {until}. Now: {state}.',
  },
  'document.consent-in-force': { id: 'berlaku', en: 'in force' },
  'document.consent-withdrawn': { id: 'ditarik', en: 'taken back' },
  'document.consent-expired': { id: 'sudah berakhir', en: 'ended' },
  'document.consent-refused-on-review': {
    id: 'dihentikan setelah ditinjau',
    en: 'ended after review',
  },
  'document.refused': {
    id: 'Anda tidak setuju data Anda diberikan kepada {recipient} ({when}).',
    en: 'You did not agree that {recipient} sees your data ({when}).',
  },
  'document.decisions': {
    id: 'Putusan tentang Anda',
    en: 'What was decided about you',
  },
  'document.decision': {
    id: '{status}. Disampaikan {on} oleh {unit}, bahasa {language}. {state}.',
    en: '{status}. Told on {on} by {unit}, in {language}. {state}.',
  },
  'document.decision-in-effect': { id: 'Berlaku', en: 'In effect' },
  'document.decision-under-review': { id: 'Sedang ditinjau kembali', en: 'Under review' },
  'document.decision-replaced': {
    id: 'Diganti oleh putusan yang kemudian',
    en: 'Replaced by a later decision',
  },
  'document.review-until': {
    id: 'Peninjauan kembali dapat diminta sampai {until}.',
    en: 'A review may be asked for until {until}.',
  },
  'document.ways': { id: 'Jalan yang dipilih: {ways}.', en: 'Ways chosen: {ways}.' },
  'document.referrals': {
    id: 'Bantuan yang diminta untuk Anda',
    en: 'Help that was asked for you',
  },
  'document.referral': {
    id: '{need}: diminta dari {to}, {sent}. Keadaan: {state}.',
    en: '{need}: asked of {to}, {sent}. State: {state}.',
  },
  'document.reason': { id: 'Alasan: {reason}.', en: 'Reason: {reason}.' },
  'document.outcome': { id: 'Hasil: {outcome}.', en: 'What came of it: {outcome}.' },
  'document.answer': { id: 'Kata Anda: {answer}.', en: 'You said: {answer}.' },
  'document.looked': { id: 'Siapa yang membuka data Anda', en: 'Who opened your data' },
  'document.look': {
    id: '{unit}, {post}. Untuk {purpose}. Melihat: {classes}. Pertama {first}, terakhir {last}.',
    en: '{unit}, {post}. For {purpose}. Saw: {classes}. First {first}, last {last}.',
  },
  'document.left': { id: 'Yang tidak ada di sini', en: 'What is not in here' },
  'document.left-relations': {
    id: 'Hubungan dengan {count} orang lain, karena itu juga data mereka.',
    en: 'Ties to {count, plural, one {one other person} other {# other persons}}, because that is their data too.',
  },
  'document.left-witnesses': {
    id: 'Nama saksi, juru bahasa, dan wali.',
    en: 'Names of witnesses, interpreters and guardians.',
  },
  'document.left-who-knows': {
    id: 'Orang yang menurut Anda boleh tahu.',
    en: 'The people who, as you said, may know.',
  },
  'document.left-reasons': {
    id: 'Alasan tertulis para lembaga atas putusan tentang Anda. Anda boleh memintanya dijelaskan oleh unit yang memimpin kasus Anda.',
    en: 'The reasons that institutions wrote for the decision about you. You may ask the unit that leads your case to explain them.',
  },
  'document.left-words': {
    id: 'Surat-menyurat antarlembaga tentang permintaan bantuan.',
    en: 'What institutions wrote to each other about the help asked for.',
  },
  'document.left-letters': {
    id: 'Huruf yang tidak dapat dicetak; di tempatnya ada tanda {sign}.',
    en: 'Letters that cannot be printed; the sign {sign} stands in their place.',
  },
  'document.left-officers': { id: 'Nama petugas.', en: 'Names of officers.' },
  'document.noted': {
    id: '{what} (dicatat {unit}, {when})',
    en: '{what} (written down by {unit}, {when})',
  },
  'document.nothing': { id: 'Belum ada.', en: 'Nothing yet.' },

  'document.give': { id: 'Beri salinan kepada orangnya', en: 'Give the person a copy' },
  'document.give-lead': {
    id: 'Salinan kasus dalam bahasa sederhana, tanpa nama petugas dan tanpa data orang lain. Penyerahannya dicatat.',
    en: 'A copy of the case in plain language, without names of officers and without anybody else’s data. Handing it over is recorded.',
  },
  'document.ask-first': {
    id: 'Tanyakan dahulu: amankah membawa kertas atau berkas ini? Siapa yang tinggal bersama, siapa yang membuka tas atau teleponnya? Bila ragu, bacakan saja di sini dan jangan buat salinan.',
    en: 'Ask first: is it safe to carry this paper or file? Who lives with the person, who opens the bag or the phone? In doubt read it together here and make no copy.',
  },
  'document.how': { id: 'Cara menyerahkan', en: 'How it is handed over' },
  'document-how.paper': {
    id: 'Di atas kertas (PDF untuk dicetak)',
    en: 'On paper (a PDF to print)',
  },
  'document-how.file': {
    id: 'Sebagai berkas data (JSON)',
    en: 'As a data file (JSON)',
  },
  'document-how.not': { id: 'Tidak sama sekali', en: 'Not at all' },
  'document-how-help.paper': {
    id: 'Halaman pertama mengatakan bahwa kertas ini boleh ditinggalkan.',
    en: 'The first page says that the paper may be left here.',
  },
  'document-how-help.file': {
    id: 'Hanya bila orang itu punya tempat yang aman untuk menyimpannya.',
    en: 'Only if the person has a safe place to keep it.',
  },
  'document-how-help.not': {
    id: 'Tidak ada yang dibuat. Bacakan kasusnya dari layar.',
    en: 'Nothing is made. Read the case aloud from the screen.',
  },
  'document.language': { id: 'Bahasa salinan', en: 'Language of the copy' },
  'document-language.id': { id: 'Indonesia', en: 'Indonesian' },
  'document-language.en': { id: 'Inggris', en: 'English' },
  'document.make': { id: 'Buat salinan', en: 'Make the copy' },
  'document.done-not': { id: 'Tutup tanpa salinan', en: 'Close without a copy' },
  'document.given': {
    id: 'Salinan dibuat dan penyerahannya dicatat.',
    en: 'The copy is made and its handing over is recorded.',
  },
  'document.choose': { id: 'Pilih cara menyerahkan.', en: 'Choose how it is handed over.' },
} as const
