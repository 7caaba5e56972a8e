CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
INSERT INTO meta VALUES('format','2');
INSERT INTO meta VALUES('key-block','1756717202');
CREATE TABLE party_key (party TEXT PRIMARY KEY, wrapped BLOB NOT NULL) STRICT;
INSERT INTO party_key VALUES('node',X'72b2aacdccc9c793d0de2ab6db80044c9c6c8a216817942ff8e199e6ccf4370f97fd6111f7c7150b390539f5963d322a179e3d16bb091a2f229387c2');
INSERT INTO party_key VALUES('harbour-office',X'5ae97e9ee1fd435adb54f62b0f9af4d0ddaa235266322c67a762e07b8bf6ddca070e3d3a7098cb93ecbbd1ee31c6330a5f31d044229c9c2d3ee98994');
CREATE TABLE wrapped_key (
    stream  TEXT    NOT NULL,
    class   TEXT    NOT NULL,
    party   TEXT    NOT NULL,
    key     INTEGER NOT NULL,
    wrapped BLOB    NOT NULL,
    PRIMARY KEY (stream, class, party)
  ) STRICT;
INSERT INTO wrapped_key VALUES('coalition','register','node',211229995801950,X'cee505283c827042d93fc407c237cb1a1eb6c6a584c80d584a615d7694538ebd3df7cf6f1601e202c8993d9eda13f6a6ad1cd8228b81aaf3d2effc5c');
INSERT INTO wrapped_key VALUES('case/01990481-3280-7d0b-beff-17c8cf88256a','outline','harbour-office',153635538415057,X'07735f7944abaf78c7e03fc9f39b2f2797dc139f299810a18553bf2ae5199b608270e66c382983514500a82d6018c6f6a40fdbd702608f656f9b9534');
INSERT INTO wrapped_key VALUES('case/01990481-3280-7d0b-beff-17c8cf88256a','identity','harbour-office',257802885340257,X'c1b8b363a6ff37f73fa9eecb4f685cbe83a2d55bf6917f2db0618c28e96ac15a3db8e091d8676737604503ebbfacd9a57d79120ae5df431293e5fc85');
INSERT INTO wrapped_key VALUES('case/01990481-3280-7d0b-beff-17c8cf88256a','documents','harbour-office',51708039317611,X'f02f01ff9e523f4e24f2045e049c67f1c1baf663ccde98c5f2b080c1c73a2df3c64f592cfa34d0105468d7b4dce9cf91a3d57f4c437e89a1f9302e36');
INSERT INTO wrapped_key VALUES('case/01990481-3280-7d0b-beff-17c8cf88256a','contact','harbour-office',226318489277008,X'7cca82425d8ed278c2041490ae03a65da93512e820ae42e1ae6e9dcdbb4b3b94fa9b344efdee2e4d3ed223918689db266a359f98458ecdaac4f10ef5');
INSERT INTO wrapped_key VALUES('case/01990481-3280-7d0b-beff-17c8cf88256a','exploitation','harbour-office',236137745755566,X'badb8b613cdd2dd94d7cd05f648723f0fd20f5e0d45283b0d2116c64cb0b560d07fefc770d38cd500f866056705fd7214fec25f0b780855334a98af0');
INSERT INTO wrapped_key VALUES('case/01990481-3280-7d0b-beff-17c8cf88256a','journey','harbour-office',174475276097210,X'bbd2a8b4c3752ba68d56ec6e7654b3f569cd4c588dc21ce6ed304dba563559986ce8fe383045b35d5565cc4a07eb7ab7259d0a906ac765a5dd1a65ae');
INSERT INTO wrapped_key VALUES('draft/01990481-3280-7039-a8ee-c875bf132c13','identity','harbour-office',1842051495755776,X'e76ba232fce32c032ee8ff98d52fd25f75173824560ab6a275286c3f7e73c92567301a1168713992db4ccb50ca6bc49dd38b67a1742e4421a22b05f3');
INSERT INTO wrapped_key VALUES('passkeys','identity','node',1842051495755777,X'0df19297751227bf630c7c86ff9819e821386527591e711ee0c9aba9651ecddcfb624ba201e7695ca7c372a47331c627284975fbcfc91bb74c266dd8');
INSERT INTO wrapped_key VALUES('webhooks','register','node',1842051496804352,X'9d3b51a0ad5efaf7f9d54dbb5f234e9290b92c9e4362b2c4587d277f474a56ce84b8e3b4e1c2fade1196fe80723e80f68b1fc630b3d3c2ee03bdc4de');
CREATE TABLE inheritance (
    party     TEXT NOT NULL,
    successor TEXT NOT NULL,
    wrapped   BLOB,
    PRIMARY KEY (party, successor)
  ) STRICT;
INSERT INTO inheritance VALUES('old-guard','shore-guard',NULL);
INSERT INTO inheritance VALUES('old-guard','gate-guard',NULL);
CREATE INDEX wrapped_key_key ON wrapped_key (key);
