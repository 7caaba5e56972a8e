CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE entry (
    position     INTEGER PRIMARY KEY,
    id           TEXT    NOT NULL UNIQUE,
    stream       TEXT    NOT NULL,
    version      INTEGER NOT NULL,
    type         TEXT    NOT NULL,
    type_version INTEGER NOT NULL,
    recorded_at  INTEGER NOT NULL,
    occurred_at  INTEGER NOT NULL,
    actor        TEXT    NOT NULL,
    command      TEXT    NOT NULL,
    log          TEXT    NOT NULL,
    route        TEXT    NOT NULL,
    class        TEXT    NOT NULL,
    key          INTEGER NOT NULL,
    sealed       BLOB    NOT NULL,
    UNIQUE (stream, version)
  ) STRICT;
CREATE TABLE access (
    position INTEGER PRIMARY KEY,
    at       INTEGER NOT NULL,
    officer  TEXT    NOT NULL,
    post     TEXT    NOT NULL,
    unit     TEXT    NOT NULL,
    party    TEXT    NOT NULL,
    purpose  TEXT    NOT NULL,
    subject  TEXT    NOT NULL,
    class    TEXT    NOT NULL,
    action   TEXT    NOT NULL
  , credential TEXT) STRICT;
CREATE TABLE tile (
    log    TEXT    NOT NULL,
    number INTEGER NOT NULL,
    first  INTEGER NOT NULL,
    hashes BLOB    NOT NULL,
    PRIMARY KEY (log, number)
  ) STRICT;
CREATE TABLE tree_head (
    log      TEXT    PRIMARY KEY,
    size     INTEGER NOT NULL,
    through  INTEGER NOT NULL,
    frontier BLOB    NOT NULL
  ) STRICT;
CREATE TABLE integrated (name TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT;
CREATE TABLE checkpoint (
    log  TEXT    NOT NULL,
    size INTEGER NOT NULL,
    at   INTEGER NOT NULL,
    note TEXT    NOT NULL,
    PRIMARY KEY (log, size)
  ) STRICT;
CREATE TABLE key_change (
    number INTEGER PRIMARY KEY,
    adds   INTEGER NOT NULL,
    stream TEXT    NOT NULL,
    class  TEXT    NOT NULL,
    party  TEXT    NOT NULL,
    lead   TEXT    NOT NULL
  ) STRICT;
CREATE TABLE draft (
    id         TEXT    PRIMARY KEY,
    post       TEXT    NOT NULL,
    party      TEXT    NOT NULL,
    kind       TEXT    NOT NULL,
    updated_at INTEGER NOT NULL,
    key        INTEGER NOT NULL,
    sealed     BLOB    NOT NULL
  ) STRICT;
CREATE TABLE session (
    token_hash   TEXT    PRIMARY KEY,
    officer      TEXT    NOT NULL,
    created_at   INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    ends_at      INTEGER NOT NULL,
    key          INTEGER NOT NULL,
    sealed       BLOB    NOT NULL
  ) STRICT;
CREATE TABLE credential (
    login_tag  TEXT    PRIMARY KEY,
    officer    TEXT    NOT NULL,
    hash       TEXT    NOT NULL,
    updated_at INTEGER NOT NULL
  ) STRICT;
CREATE TABLE enrolment (
    token_hash TEXT    PRIMARY KEY,
    officer    TEXT    NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at    INTEGER
  ) STRICT;
CREATE TABLE snapshot (
    position INTEGER NOT NULL,
    number   INTEGER NOT NULL,
    key      INTEGER NOT NULL,
    sealed   BLOB    NOT NULL,
    PRIMARY KEY (position, number)
  ) STRICT;
CREATE TABLE system_token (
    token_hash   TEXT    PRIMARY KEY,
    credential   TEXT    NOT NULL,
    generation   INTEGER NOT NULL,
    last_used_at INTEGER
  ) STRICT;
CREATE TABLE system_command (
    command     TEXT    PRIMARY KEY,
    fingerprint TEXT    NOT NULL,
    at          INTEGER NOT NULL
  ) STRICT;
CREATE TABLE webhook_secret (
    webhook TEXT    PRIMARY KEY,
    key     INTEGER NOT NULL,
    sealed  BLOB    NOT NULL
  ) STRICT;
CREATE TABLE outbox (
    id         TEXT    PRIMARY KEY,
    webhook    TEXT    NOT NULL,
    entry      TEXT    NOT NULL,
    body       TEXT    NOT NULL,
    state      TEXT    NOT NULL,
    tries      INTEGER NOT NULL,
    next_at    INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    answer     TEXT    NOT NULL
  ) STRICT;
CREATE TABLE outbox_place (position INTEGER NOT NULL) STRICT;
CREATE TABLE passkey (
    credential TEXT    PRIMARY KEY,
    passkey    TEXT    NOT NULL UNIQUE,
    officer    TEXT    NOT NULL,
    public_key BLOB    NOT NULL,
    counter    INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    used_at    INTEGER,
    key        INTEGER NOT NULL,
    sealed     BLOB    NOT NULL
  ) STRICT;
INSERT INTO meta VALUES ('format', '4');
INSERT INTO meta VALUES ('node', 'rujukan');
INSERT INTO meta VALUES ('key-source', '{"kind":"file"}');
INSERT INTO meta VALUES ('public-key', 'lr1ORCMKMjS1nIq8oZmw+cKb3lN9onas1maaZRJxsRk=');
INSERT INTO meta VALUES ('secret', 'IbJGmaddL6hDHJuOp4QhGY4rLf2m+0cqncprynWQNCAagGcNXjHqn5qZmO3MIBjqNF0unIy+kpG/uinc');
INSERT INTO entry VALUES (1, '01990481-3280-7a80-a468-d504ca4718ad', 'coalition', 1, 'coalition.named', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{}', 'register', 211229995801950, x'a988717c80727043be2146f82c588b0081771a5f0d2d56d2610762c0149271be377af49cec246330bc7d9b9ccb15bd90c99c93411dc9d5379f1f9ab4fc753085ffbb7b36f0d838116795048b65384d5ff46aa074cc496d197fb4e15d69d6eb7c11d62d22dcfedbda38220cdd49f29fa412bb4ffc34f15c3aeb710bf5dce24d032ff65969eddf3eed04fc0471ebd6ac53ef8147113003b531c98d24e287b23617c1b13f3467dd71fff42a9985964ac0d5d823c56c91d60e67557ee91e52776a7fb4d4bb4a51');
INSERT INTO entry VALUES (2, '01990481-3280-72b5-88ce-6a0149ba6d92', 'coalition', 2, 'party.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{"party":"harbour-office"}', 'register', 211229995801950, x'c0137edd6e9caeb62f9e65ad395900abb2c0242dafd9071ca7b830a9a86ba701f2cbc4893ca3c20919eda17f9e4aa673ccea36f468d44d2fd36016c8f4f187bcb38e00821798c0f0c868f59cee5ac94930ff8157b0c272ab21ac8e7938b046101bf702534edc33031870ea9caa79ecd7bef74e66a6d181eb4006cc275197d95f4f752957efb197b57a7599');
INSERT INTO entry VALUES (3, '01990481-3280-7d4c-be2b-ae0072ff2aa3', 'coalition', 3, 'party.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{"party":"old-guard"}', 'register', 211229995801950, x'6fe642e5a01447a744a0379ae4685495f2d6d406ec6578d6875db46eab452e48ca999fd669d72da63d58667de51658440edc3f8ebdd09bd09e8ec24508e4520f3f4deaf9a5220b387e1ec0e0e0533018eb7ca305cb76d0eebd035664dce3a3cff2af8795f4de865ffd703dc1faa4722b3d5ae7eab3d58883b5d4c94c88a044f8fae6c396d4b936f278bf4c0d73589a3716481c959bd0');
INSERT INTO entry VALUES (4, '01990481-3280-7c8c-a4da-560cfc4d3254', 'coalition', 4, 'party.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{"party":"shore-guard"}', 'register', 211229995801950, x'bf2c5b214e461438b68aa2f03443a79130e83b28c4c9152ef25809c28952f0c9ea55899d86b8223adc3f2b427b2ce347d1238079c2153bb43695143a8df9f6c8901b6427c9f56a7133e0032d06aeefcef78fb0d729f93904e3d48f09534c8b3a886d21138fe6d3a5e5e89da0f9f3b80c9d0bb222c463982e3cb3c3dbc5768a0bc235d7d604a9');
INSERT INTO entry VALUES (5, '01990481-3280-7b4b-a298-e267bd9e5894', 'coalition', 5, 'party.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{"party":"gate-guard"}', 'register', 211229995801950, x'905bf7455bb65ac79f147fa981c0336296b940a45676f0760616e9334eeac96917e0aafebcbe4c2756c8a43b61a6aa3b489e3bf59cef03ede926ab3d5ddf693db7c43b11cabc79bc09e4a50c1b7ee253efc8a1d2f7adcc0eddfb42a00a8a5f32a44d87294ab516700a5f070860cee40dda0eaf909bfef7d8962afcacbaeb15b0936554c172');
INSERT INTO entry VALUES (6, '01990481-3280-7c3a-8dd9-68b750773a12', 'coalition', 6, 'party.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{"party":"house-of-rest"}', 'register', 211229995801950, x'2248e2524bd300fee4d2d6cf0dc9d88161dae22891692dd087ad7fc233036894ca19abfc1712d782d7fadbd2a511edb348b0a52dc6a082fa1b3e2b4a903573e4de2a6f9ea4d7a8196783a6872dcba371bfbb83f15bdb10f643df70bfee0f634526b2c856705301ab19728a066a6abc3dc14965f5da4c8ff10b0f588976a0213e6d5ea01085b9e57f8520');
INSERT INTO entry VALUES (7, '01990481-3280-7bbd-a8ee-2ba36f7cc45e', 'coalition', 7, 'succession.declared', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{}', 'register', 211229995801950, x'16c8060ba70beff54e668e7a8e8b982b341928597e49b892c5a7c39a84e21ca9b915bf8632e230840b899da29e5d94767663a57189fb1d92d282fec702e4cee86e808b2173675a764f71fe2fe6d168d4664e7f90c4dca198f7f0e59a2acc7a77d5f61b8c951670bc1524e5f345d0051f0ff7866a3a5d1277a895e905764cdfe0af6cc6d616530018a8ce2fdb7dc3675345b1e7a8abbb8cfdaab3d2ce44991b57292de87554');
INSERT INTO entry VALUES (8, '01990481-3280-7f41-b64f-093e7bf46de3', 'coalition', 8, 'holidays.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{}', 'register', 211229995801950, x'00c5f57c60400127ff39c0ab9f39a3d7fb45b8838a2b2373d8a074c12bf42320d6d4389d26a64cd4e21c4a38afa213b1f1499ff5207a3624f20141167a67bb4f97c555faf39d1de14d395a27babc96a6e60d1a6a1d577e93be596a7b533443bed7fe45c5465b93d59640c0fac18f02444263762efe6d7d7d06b2dc2fbb288b66966a9c4c5b4d64d7bf7027f66109d20bcd1f6894ba084b1101936216b85196024074f96d24102cd1de3c1eef6fa04792702fa1a5544b7ea5e16dd264628051d03835869904310b0b7c965f7d8c3cba8ea29a43550523f739a244d66310b063060220266c0deaafa43f94faeef5ad15e6d5494ca42591c6ceec0a87fc6a78bf7fd39591cc095eb7e121d715d48b50d365b34c146add00687ab416170c31fecd40abcfcf0cb138e4c835a094289002e4eb6bc1130c27c53920ff863042255a8871445e0d90ed6ac642e22c75e2901ee65a767a736111b08cb69e85625347e955e0747e0691075bd439404c9b455d6ff6715a5f42cf5b876bc26e479954f9c227669b40a1922593878ff02c630372f5f2a58044132bc45e3cf5c464361331c4ac05dc615b7a70e879ef1a76b1c9686314de51cf9de37f5c5448bfb5852ee527359b1c0072757cfc95f10bd3f402f0de3ca70a0c140751094588102d42246a77022ece6c85896f4b9b0d9cbbfdfa2a0ea8d92f343f6a31b9c09c1b2a1220a8f14ca2f077ea191a4f3e90d6ebfe027411360bececd10a968fd743ec60100171e3e27d18fab401b54658e8d209e2d06fd9258a295f89faa9c90dba8b80d589efd4c46ffc1d1c3ce69c8e9b296d4c8d18ee9796b6c34d0f5953cc4109074de9455582a6c8c78c84a1e3791fc17519f39d73c337c8c01e9ce8c7e9f79467df');
INSERT INTO entry VALUES (9, '01990481-3280-7284-af53-89d1f0077734', 'coalition', 9, 'unit.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{"party":"harbour-office","unit":"quay-desk"}', 'register', 211229995801950, x'1ae2bb6572792eb58b211b2ff9d9137b4009b582defcf67da456dc67e912ce4e226cd44705b5458f3fd110effac3dbd7cc7f1cc4ae22e0fcf6552decb8bf006014a95c8eee290c9d0d18b9c2042d9ec9a4942b4904e9c46a6c55cc464fe9f6a63acb5a67b7decc730fcbe6c7f5ee55c1701aedf392acfe5618adc0ac0febb705a663dd3170ddfee441b21e2922a457c30f811d1660dc63e04f2099bbce521bb0ef85441e8078e511621b8bd98f5e66a520daebbe99b036d47c6119b397c3951f9842bcde4b4fb62bb49e5736f6e2f43bae20bdb5fe834c2cfa23cc02dd63b65da0f2ecefc7317e9c8b3315508902494928624bbbcae568fe6bcaef91f5c878436990aadf5be0b89aa18d4cdb4250ae1670cf693b0b68097d3dcbc43dc8d9c2ea12d4de1624905fb60cbe93744dcd4203e901c07064581fc9ad07f5ad4ebf3db4dc441bb51c415e0650ed841a38cfbee8ade10ce859748c6aea62fc2b671062d7ca7b7ddab9a96840eea4');
INSERT INTO entry VALUES (10, '01990481-3280-72e4-93ee-d7d31f739850', 'coalition', 10, 'unit.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{"party":"gate-guard","unit":"north-gate"}', 'register', 211229995801950, x'c77d132485ae14514c3ae24fb3399f82e39109f404d74e6720ebf8b82c7fbde9cdbae7a2f8df867866447b56215026f8aefa6afab9b02dbc8694bba8bc00d7e14f2b3f8b02eec364395415393eb64f99adc9d2866cc0006ef7151fe3ff37d3470c2b292c97bb7968c3b711c37a9aedd0f1b245f88c2120f443b8bd441a2979befc17bd95f5ebd3eeecc18537931be4a7a5743dfe1528b29ddfe4343745e1cc9edc86e83789930af6fe01acdfb7c4d0f5a02fca706a9f21047e2d15423440175f4b837983a1c4501971064654285b4eb242ce9069efa0826229299a84866dae26ff6cd71f1155482f8565212f85f2ac289dc3d0d6efb998f5552c9a1723092ee8e1bcbb2f6d37ffaeba78ef1d73227f3edd6cd184dec4082bc89d75e83aad57ab29d2ef69988d185808e841082bf07dab09728a0fb3737a9049483dc892175c2d1f06f647dc1c77826406fa1970e30a3e208a22e2dc459597ffaaf32440772f0316c0acddd5bd817da9');
INSERT INTO entry VALUES (11, '01990481-3280-7c41-ba32-8dee0d87a8b8', 'coalition', 11, 'unit.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{"party":"shore-guard","unit":"shore-post"}', 'register', 211229995801950, x'075eb885e37955c10ab41f4abe424293611ac540a01f578b0e71d22744c1681e2864443466ddf63bef430fe074c63e96c0e1ec53ba6944819cd181bd9a629c90bb3e35af0334490f5a2daeb73ad6872f11f8637bf72b0cd5b04604f0b27da18326a64fb13224eee325abd0c2a17f79a608e931fea3164be9b4d81ba9c467881fb3e623bd2aeb4c8a2806b5b96a230282c48c0312de89e45f83068e2c972c6dcc36057bfb5d22d09706c120f58a7dff9132fa57c3d31c62e7e570870efbea7a251f59fe0904d3001523fb7ba8fe3c9ee08205f13058f88067cd1ad98f0a73a3a19ccbd7177a5c5d9d3d999227f9a5a9eb54ee8c95a94f41da45b889bb342432e411f24976ff7ff40c827d27677ad9970d71a52b360ddd78170c168e1fbcfcc291c80add5504a492ed6dd8c121814e8e706fd88583921589c0c1c1a8559228d12d955df3d8f89287a2');
INSERT INTO entry VALUES (12, '01990481-3280-71dc-aa0c-c285cd0b600c', 'coalition', 12, 'unit.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{"party":"house-of-rest","unit":"rest-house"}', 'register', 211229995801950, x'3d970e76b555898e7267cc97467365ad0a8fb1dddaf9dd121adad0899f03dc748336d0c1c5281c39845bfec3fc5bc4ca7314c981364c5b2e97dfa3b2de851849ea7a5d1d6ce75167409f6523af04b6978940cad6f9335a44410c971114691516b3584b41ec161777281d9aeb2dced8631b35412efa059fd3b46c779dacb76cf887cc9520d3e19db996eac2fd28862c2d8ad8f8018b45b69b55a1e958ffaf9d83d1fa0ba7437465e230afd0990f960983d7d8d862ce00cc8d26bac1b14702eacb65d60593e84f5fa5fe1190887de45157900572a666fb7b4aa6c8a5ad51d3145e346397690c241309c00e4c0604e160081b4e33aa296f5415ccc62aaa11537c00514113eb584db81ae3c1eeff5f931b7c22b4257cab736e52aabcaccdaff58e1be159d8611b26e3c91b5b277b653a530365b150f9367e497b12f0c5908293946d82ce875d1d6fb65094202108a07f90055e460ff075b3b998ee8dac4c9c302f57384b');
INSERT INTO entry VALUES (13, '01990481-3280-739d-a3c1-033da9235f44', 'coalition', 13, 'post.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{"post":"quay-clerk","unit":"quay-desk"}', 'register', 211229995801950, x'02319adc3c2661d3ce2a0622ab506484f0035591650c5167e724bc2199c7a9b6a6c5368ca45e3f40fb6f62ba54069929d559ad862e9d208c947a2cdbe50c41a1930694d0f179658840b5c2254cf9d51816a9b771ec7b527cbdfdb7a6478285e04c01448a1209dc35ea4e9580a184d1b068276f67e1ca33a6136fad640434d4e0d67987abfde480107ca65ee1dcf32602dfef5fc032');
INSERT INTO entry VALUES (14, '01990481-3280-7b85-ad8c-51d3bcd7d489', 'coalition', 14, 'post.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{"post":"quay-head","unit":"quay-desk"}', 'register', 211229995801950, x'f49c13e9ca0c8e2f894308948641b3b4d8482bab6ea354f03ce1018deed34bbfbc09006754e2398479a4d1a4679ae1a7e48a858b4e5151087cef957cbcbd3ce52e82dd0de5679c2e94ca89bc70f9481653ee13ca969a0c095a62aa236b2611ff110ff7d5a74fcd0f45c7887fa0e4ffeb337d6bfb9cecb8a376f6140267e65b15f81e9efc1680311dd46517f077b503e762');
INSERT INTO entry VALUES (15, '01990481-3280-7cc8-a738-202eaec4681a', 'coalition', 15, 'post.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{"post":"quay-warden","unit":"quay-desk"}', 'register', 211229995801950, x'84ce27d86af5b18ba9290de0dad96d1da15638afea55cc569b5e98aa748af69d929b1401a00a1bf131ea47c34fe97620e0da017744a3293c4f1fb81b9ba24034a5faafa00e2b1c776a70d0ce14e44587e70a89c0574407aabc23bbc5d937519987a51f03b434cc556d9489dca54e2961ac60d356470c61d46c5e109b08c4e42f5e0a87de432d5a8545fc7f723cc0f376757a2f2774a8927bd10a46fcbbecc1');
INSERT INTO entry VALUES (16, '01990481-3280-70be-afce-7bf4e37624f3', 'coalition', 16, 'post.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{"post":"quay-reader","unit":"quay-desk"}', 'register', 211229995801950, x'f496a35483125c0fcfdb6bbf5d1d751da3e6b27a78e62aaf31033eb4f5798f6dfefe10391dbb8464e72e1888a353075c686e461abb882111faf0e3af25d944ae7efc85471ec4760ac49c3a97080e2bf90084725900c995900f8f392800b3ed506193882263a7799a202803eb112f522accfe63a4aafe20380857b75d513ceccbb8260714240f67a5cdf9513a0ecf50d0caaaec53fc1f9dfb68');
INSERT INTO entry VALUES (17, '01990481-3280-7f18-b727-ed77456ea54e', 'coalition', 17, 'post.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{"post":"compact-scribe","unit":"quay-desk"}', 'register', 211229995801950, x'883611b7c1c9895ddd94266f9f249dd88c374787d4dda0f118b882b38a664eb4ae303f4ac560d6219d8cea86ef79e08acf6da62e4456129650cb6fbe3610cb24ed4649227792c42b1e73715c7f323395e39780b3640d50a6565144e1a161bd3788d03f931feec8a665c88c4e1f9a56b050bb2f2518b7ab55409538787a88bc3c8f8ce623cc4c6537c693ef93d28a7cb8b020390a10680e3563831f2588b85f');
INSERT INTO entry VALUES (18, '01990481-3280-70a6-86bd-9d730a6b5b82', 'coalition', 18, 'post.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{"post":"gate-searcher","unit":"north-gate"}', 'register', 211229995801950, x'bfc5ea0f766ff4aff931bd4d8663129b80766c61249b208a1629f8eaeb6c3952985e72713def87dbfd6a92fac6efb1653f019b1af280477541ca8cb607cfef40f9585cf5e82492456f117b47cc9f746c15ca04f0c96dabfe4f0d93ab727e67ad5dec8169ea9b8c5cee1b54b08453f0e7f486731f6c5171dbdfca19b0f22f1dd0b37e4bf58a341dfbaea6ee5a81159d1457256413ef425767ecafcf3189d54a1a9311');
INSERT INTO entry VALUES (19, '01990481-3280-700f-a274-c31f07f1d226', 'coalition', 19, 'post.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{"post":"gate-head","unit":"north-gate"}', 'register', 211229995801950, x'9e332c60041d75019f19c5e838540c51b47e9384f84b6345847e53f320e1c5a98cbb0ca0ec87a898495cb5b34b584d551e1915887d9368a96965c89b1b93c7c64cee4d58d0a57f5d36fda18b3de4f70853b400741d224b78d1c1c9abe6f0df0a82a4ecf6bda9ab96f6fe662b5389d5993b50cecfa680ecb36aa7818f59b71ce3c5e2c8aeb8501704937ca9a6552dd12db1b8');
INSERT INTO entry VALUES (20, '01990481-3280-7fe2-9449-91a4c5fa4a05', 'coalition', 20, 'post.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{"post":"shore-clerk","unit":"shore-post"}', 'register', 211229995801950, x'182ffab6df154f866c6ceaba14acfbc3b62e92175f75bab6f6c4597a8f5ca741e24ce6e6747f2fd885a9bd1e89e75d7a298eebf0ab49252b62a4582e93feb0868b3bb4652de3473607b44cc101e65c055f1b7b223ce4e035a5ff0c96d0a5d0b502f5ba33a85c3ab79772c68815786003393493e3a4d9e7c6f5c0dc3cd48a866222ce3ddbb83fbf27098b435cc02fd4aad0e9fb7760ca07');
INSERT INTO entry VALUES (21, '01990481-3280-7ea4-ab0e-c9cb9b23c820', 'coalition', 21, 'post.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{"post":"shore-head","unit":"shore-post"}', 'register', 211229995801950, x'5194536fd8baebd2956a10c76954b2ec4490a70cf961917bf4bdae6f7b583ac72bd4a415bf7b731239a4487be98a09e2508f5ec3bbb3be7f99f6086a30bf154aae4a92057f1a117b306a7f843297106fd060bc04368e6bb0daba74628bf4270060184e15c545cffca9d24678e44fb3dcedafe30a433590b8a886a1a54458b36a848d28d97cb0ceac5a54e8681d1eca8316b024');
INSERT INTO entry VALUES (22, '01990481-3280-7c16-a5f8-15b9b0a7d6d2', 'coalition', 22, 'post.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{"post":"rest-keeper","unit":"rest-house"}', 'register', 211229995801950, x'11aeae099c08cd8ae08184cb88503e58e04e3961de7fdc79dbe4d8242dc2c6f120e829d433879c59cb1a6e9362ad0644994fd79844275741c7beb4102317b03c91dfa86a2457a3a49d627176345a1bed965b06aa769b2dc5d9c2782d6422fa234dd1f0c2528c5bab505a009850d04c7bc25d56404ad7e7905bdf80b155e5acd2ea70da262107bd735af6949421f8ed4627920db8abde50');
INSERT INTO entry VALUES (23, '01990481-3280-7595-b05c-c03916fb0656', 'coalition', 23, 'post.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{"post":"rest-head","unit":"rest-house"}', 'register', 211229995801950, x'79c47e906c51e66eeeffbe681705856017f1b312edc8211d0ad604d3d49ba2c09ddadfacd3dbb5eb76b16a9834bc67cdca9f827882cffc6ca652d7cc0fd8cdc605c37c0f95faff35d5cba3c950efda9012659ac2f89093ea99aab63a2b7cdbb85193d99f62edfbf42a083c8c65c6093ee2285badfa1fa590d5653f0621fe348c5477cd3532862baeb1074dbeff071043ca3b');
INSERT INTO entry VALUES (24, '01990481-3280-7ce7-ba4f-0ea9a868ce9b', 'coalition', 24, 'list.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{}', 'register', 211229995801950, x'9b23e667d44a14cdcf3840b50220d5f63e291a389c029808d833d695bb4f509797d09e5de421b0fe1ea11b85c4069599822cf2c078e6a8f4562cacce74a498383d1ec2ff3c4dfa71127016b127fa574b79f2a500957936238c4145f898a2a559709018e0844e8f57aaa8ad76126321b884dc20e49a373ec8317f1406922163b165a5edf3b8e3acccf5311dae44ef0ce50c1ee9535ae4a99d80e3373637921d3883b5c4bfd5b434a7f6907e0e2ad2703cd016a5a5c775c79fa291a3ad1ff62d1ec2d0ed6fa49b2f9024ebd7c62b11d7ab4cc12b55858580e811e89bf9a94624f7814b4e8b');
INSERT INTO entry VALUES (25, '01990481-3280-722f-a85b-779f823bd324', 'coalition', 25, 'list.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{}', 'register', 211229995801950, x'ca709cd62509debd04047ecb90de0295213eb66c8521ef20e25b94349d69159eab2ca91c6f83f86614a96a1f2667958681f4f72ad306789cde35d04b7542b636c63f8356993171dcd2036f869e38f1af442c0bdb7459a32982e75e03bcf6381119afd2d34841c7e02717506a1850c5580b85a42d7bd4418e46bb1a8313e6273246c7ec45e55cdd6616d8367460ec2d979e8a6bf96d5700443c25f0516f0876a76befc3ceb4');
INSERT INTO entry VALUES (26, '01990481-3280-710c-b5af-6b52314a13c3', 'coalition', 26, 'list.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{}', 'register', 211229995801950, x'cee44281b2441308d71f20cb28580354e6d5795823280335b9a7a63eacb97794e600629895cb59b8c720fd12e7eb189021293eab6bace243361044891fb0075e1c73bb9359b0383ac71d01af60ce98d78b3d882222cd218184c6caaa30fe1c2951f2dc40e5e0ceb339bc55a187b1448f18575330a8bd96e6');
INSERT INTO entry VALUES (27, '01990481-3280-770b-b830-56eb87ef8716', 'coalition', 27, 'list.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{}', 'register', 211229995801950, x'8a5d70504450262b93677468aa9fe3fe1da05fb72e4ea53a30b4215064171d6d9f44bca14f05e3dbfd084319c5f6a27740e5443fcbc1376cd4c574874e5161996a24ff61410c9c7d59041562de31bd2e93379e60d736a1d393d797a6c6592e44df19967aea9af9a9c211f8');
INSERT INTO entry VALUES (28, '01990481-3280-746c-9a44-1a53c241af0f', 'coalition', 28, 'list.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{}', 'register', 211229995801950, x'c609ee69dda9c4b5368f653422c54c3c73de5285f5f49b7b0740ef881628009761c722aa51042a80b294838a88ccd4b9bf1e9916079ddf4aa0bdab122ff8fa89a69bed1f5cdcba9271d3125123c19073ac4498ba543b47b80f69c3c802e02a3e6d02c2d942d7c26e979abd54f0962ce04c6088954226');
INSERT INTO entry VALUES (29, '01990481-3280-75a5-a076-0b8210cd0eff', 'coalition', 29, 'list.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{}', 'register', 211229995801950, x'c6886813cfd8ad56d79d9151bc87ee3426b78d1e46bef181f57014f22a0175acd13b231cb585efb92d2a2788e50eb2a8f5ae461b7597abf17700508fec6c5989017dfd334979daccefdb0082e9fd2a93d362c6749cf177997c357ae5d050b404196667b0086e281dd7714c167c860f1c8036136231a77a534e45ee737c2fc7b42f');
INSERT INTO entry VALUES (30, '01990481-3280-7edd-bfc2-1335e0ba7711', 'coalition', 30, 'list.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{}', 'register', 211229995801950, x'0f993a6fbc2c525dfbd16d42794e3b2718804ba04070a9f0031f5fa653fc2924a79055b9198224873116703f9d6a12688cb767d1ba53b587506972154b1b8112aaa1b3f9a2226e1a2ed36154ce79c28cd270002e71cf930949c2e7e5c2c8059b421923867c65d784737e5aa7b7f236837d24beb3acdeea');
INSERT INTO entry VALUES (31, '01990481-3280-71ab-a270-c1957f4d6300', 'coalition', 31, 'list.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{}', 'register', 211229995801950, x'5b4ba22b235da35853efa6c38a256bebd6d5700a171b0446573f7673f227d4265d3387d087705ec215f2df09fb678eda8289da377713bb04a576ecd978f303b7c642a3be51bd755c2cdfbcf287a9b456c3718b6b9f6dd52054102d57274886463b08a0920d1a3de3c60b8cef55e2fb0f042fb36902afabbd9c1e406b5dcbdb');
INSERT INTO entry VALUES (32, '01990481-3280-7254-86ba-b7f1dcbabbf5', 'coalition', 32, 'list.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{}', 'register', 211229995801950, x'55beedbfcdcba9c6379ff9d1b4d5d7cdc9442006f86bb4bc341e4c51356f5262ccec8881ee9856ac1b32947f91fe694a736c9bb50c0955a1dbc26432e624c1b4f2858c3d72f4c747adb1dff1c7624b8c37377bd17ab0f0cea731585c9c3d48dc3f87b1de7e7a739697c5f64920838fa84a7bcc2ec61857c341c6e2a2ee6689217f8bbb85e32cbbabac41769a0d1a314c3302044a44929aa51e248816fa45a99298be5f38c355');
INSERT INTO entry VALUES (33, '01990481-3280-711c-b112-c4e66d36174e', 'coalition', 33, 'paper.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{}', 'register', 211229995801950, x'5378c6c61e15cf4f996892d5b631ed1e5715ceb571fa51f8dae74a7038f0fa4e0eba336a4a5fba5672326ac705d9294242b8d4c4d974e6563a40883b6d8b8f49a0d4606670f3c910c2009ee4aa699cd4b7752a687664dc8c0be22e8cde22b047c9ad693e8642295d096fa82c692bb3a95ec955498a453f38ea9dcc8d8e161371c94dc4b7d36b798252416c56e77258eda6bb29dc613b74a4b9a2c2babe561ed2539f8c686078b517a9f31d2207bc09a6634a603a6444bd05a30443ef2d9ef962343c9606015d2e0b0728e29af5744a8282f19b58fdbd7d88686e1d9e6f68337c1367ef50fc702fc97036f723499d4f30208e129c671e6e7ad1797bf9a3b4a7b35fecae17d513953ba49afacd05698509ffb98ba0a53537ed210f387f04174284e020e1f2837a75d5');
INSERT INTO entry VALUES (34, '01990481-3280-736a-abbc-b73351aee64d', 'coalition', 34, 'regions.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{}', 'register', 211229995801950, x'1fe32da06227c17e9d7b774d5dba265170984c3373be5fee68b6faa35149542e57e32b0a0ff9fe0dfcb61c6d9165bbe6229d0297db079d9ae2762abf86b9d2448289e4ba839393c4443a94e7cf91890ba46d3abf309dc01d404c2a09db446095e9b7b547f8560977b835168feb55a8bc53a12d');
INSERT INTO entry VALUES (35, '01990481-3280-7966-a145-017a90dbe1be', 'coalition', 35, 'text.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{}', 'register', 211229995801950, x'20f45c90350aea885f4d96114eeedfe0cd399f5bf0a3d6c1eb6ac2dbc064f64ee1ece8f600ae5d6d92733f74da4ce888288540eb42807c9278933967b9bc3d05ee0a454c7733b20cda4f8731445b7a213f041e197299b3fe0932750b1e53f8797340045c6ac32abed47d94345034ab6b41da996adac7eda2d831da60ffda15b2e2571a471a41bbd2b072b8fb9462016a6616b34d5e6e452ccba123d481015eb42f034d7dccaa600844b5bb91640f370aae8ded3f27f720dbbaac8831b55775c06b301edd8d44124c9140dd3e1c6a362fa747c3fed81e226adb');
INSERT INTO entry VALUES (36, '01990481-3280-76f4-be31-44142b0dcfed', 'coalition', 36, 'text.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{}', 'register', 211229995801950, x'648563a560a69cbaa060876a63aecf7a4e190ed20d52cdf219921dd61330400fcbf749a678bf612c8ee088032a8e3972e42fe33f6318764e309b9fb3b5650afce381bd5692da7efd7850e69dc03d5559bc81250f300aec2fef5657c0fa7743448ff4701e7512e3e9ae314301d5ebd489e8079f1d7b092bdcc6bbb944fec6fd9535fcb017908621ee280e9779943abde7bea6f5acb5eb70d8d632b11639ef5dbc9cf84a76ab805a163a86dd67ae75a9285420c8a4db140f442cbd3ef470461c8f31294f431f4773f41e8547604cc2108c27c79ed5668556b5af');
INSERT INTO entry VALUES (37, '01990481-3280-7580-9a6e-52e414eba6c1', 'coalition', 37, 'text.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{}', 'register', 211229995801950, x'99515b7ceb5d05276db222954819a31f2279b8853e0818e28995d03df2b5728ccd96918e11c5386c4a1db96878d19f685b178a09c07cf7bedc7bce63c5759754328535f810d9d205c8a33f43fef23a2f110abf2d6038501f81e01cfb99bb33697dafe07105e1fbf29dc2735f35288fe48b0273ee00149362cc2092a8202adffc14e4c7eb3d49891d9ff39a02e2869bbf5324528a2cc860a615cded2cbd14c248bebdd36e96291baa20e3855987de10a099ff8aa11f0bcba31a2124ee7668286f346aff531b2ea501f27e3479e684cac53b367f8cfad2af62e0');
INSERT INTO entry VALUES (38, '01990481-3280-785c-a3fe-4392a06f12bf', 'coalition', 38, 'rule.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{}', 'register', 211229995801950, x'1d530efb73d2f529480d802f34009304dd82c127d4670d5f147b7e385b31e5fa3933a577e2408da4a83a6e6b18b65aaac8b98c29cf22f31ffd69954e4c3897984c803494300639af79b926884cbf60f738534cb8d36c09bc08dda58da67d8e222482a08da55c134d508316ab9c41e7f73320259e163bc40025da84e6f581b832ff226d3edbbfbe2b173f6038fe9c0f91b4904915173946e66a26f632ea331671aab484b71499eb210c9267eb14a2d7b5e773ec2384c76db27b5a28df9af2d6eb5daee2b47545531fe000ab419f4a896bbc9215ba78363fad86c87641eea9c9d8c771ec9c6db8f40f92ba5a86aa0c77aa67bcb6d8bdfbc83e7a1e3a145ec8a462d9037270fb1f66cbd26205e7abbfadbe46d96bbb10f53c093f6edefb5319bd6e5e3b64693d07278d450b24c606e258e51c2bb40fafbbcff313d29251253bc19ff34d08ec0182f97072d2f954668ce218b408d875fde5d2b58fcd27b09b30fe9765821f4e5ff512422f8ae64d9f85960f498b0663d932d163816d76e42e7b9174160f500256481f2ad1f4ea3f1e0b6a2acba172cfd3c2aa1d62343ec82ca824e6ad06da4eb6790d96992bbe4d7d39935370fe27717632fe0e72236a6568d6934eb6646a189e8e3c');
INSERT INTO entry VALUES (39, '01990481-3280-74b0-9cb5-44810f7d9b96', 'coalition', 39, 'rule.set', 1, 1756717200000, 1756717200000, '{"kind":"node","node":"rujukan"}', '01990481-3280-714d-bad4-6e4df5220e6a', 'coalition', '{}', 'register', 211229995801950, x'cdd01629c78ed3a8b210bfb3777a04d7c10ee61e9421a031562b6f4ed8a978a057320b06a9864a2248ff9e10558c98a547d72ec78cf3ba9123e4d26cc387eca8f516cdb645499287f5b8e1e5231682cfd686a3498e0dc589e63e171c51539034d14f98b42c38b622ac1f8a848903a85132b847a11df69ac653c8e3da7a4a950c5b04d2b40b07141b6f29aab2c946547bc7fdefc8877b3fa574761e072cfe42053c17ff1f294d524008986e5cd2c635d7e6a4e02b3df6c53730b05b0c2847b881d6d124bf8de3431f7100013f52907169bde00fd9be8f2bc4f671649cf802269e6d33401534d761fca46b561074931a9ec703b5b2cb99bd355da98bebede9adf43163cf7172beda91aaae6440eb9ecd915107f191bda0a7ab4d3d1225f76afed172e4dd837f3869cce68a0164309866444e709121b3028347610d31fe9d24ee7b7a2c203241612fc4405db2e2f0ab6aeee4');
INSERT INTO entry VALUES (40, '01990481-3280-7374-9cbe-1ceb28ea8a93', 'case/01990481-3280-7d0b-beff-17c8cf88256a', 1, 'case.opened', 1, 1756717200000, 1756717200000, '{"kind":"officer","officer":"officer-quay-desk-caseworker","party":"harbour-office","post":"quay-desk-caseworker","purpose":"protection","unit":"quay-desk"}', '01990481-3280-74f8-b120-d4c4a25fc522', 'harbour-office', '{"party":"harbour-office","post":"quay-desk-caseworker","state":"open","unit":"quay-desk"}', 'outline', 153635538415057, x'0d5affe638f3cd878b5ce4bbb4696ebfefe7024da758aa94b25260729db8aebefe06709cc42adcd0164687b6930457d14d6f3383b8d01d99d78450361a484bd36ab35e5ff904cfd7b84beaa06228ee91129bfc0e431aa7bbbffa6305a66c6927d6815d1914d0');
INSERT INTO entry VALUES (41, '01990481-3280-7575-a37c-ecf4437612b6', 'case/01990481-3280-7d0b-beff-17c8cf88256a', 2, 'outline.recorded', 1, 1756717200000, 1756717200000, '{"kind":"officer","officer":"officer-quay-desk-caseworker","party":"harbour-office","post":"quay-desk-caseworker","purpose":"protection","unit":"quay-desk"}', '01990481-3280-74f8-b120-d4c4a25fc522', 'harbour-office', '{"party":"harbour-office","post":"quay-desk-caseworker","unit":"quay-desk"}', 'outline', 153635538415057, x'ba0d5b5f76d70cb26728b89bf378940cb4e610adddbb2e3d0b576737d99323e2f3a8a6d7229ea19095ea35cf13de90db263909089f0ebaa96275dcc4e99dc42716ce53740f2c3d0aebed23880082dfa5018a19c38a0e96368cd9745a772904833edcf5f6ce3575444910e8b496363ce11ee5490f3a508bab6b42936d57bac80c24c2ead0808ed6fb337c3e273a33');
INSERT INTO entry VALUES (42, '01990481-3280-70fe-8fc7-f989f02b4ea5', 'case/01990481-3280-7d0b-beff-17c8cf88256a', 3, 'person.named', 1, 1756717200000, 1756717200000, '{"kind":"officer","officer":"officer-quay-desk-caseworker","party":"harbour-office","post":"quay-desk-caseworker","purpose":"protection","unit":"quay-desk"}', '01990481-3280-74f8-b120-d4c4a25fc522', 'harbour-office', '{"party":"harbour-office","post":"quay-desk-caseworker","unit":"quay-desk"}', 'identity', 257802885340257, x'a290dae0e7939c95c308a6c4a33c0abdcd8a57c7fbba83031822fdfaab16077ec346a32b98bffdd8e9f679f5422a45d18339449fb6b885ece3f8c9fac0b868dc02b3d38e91a257ffaf6a74c5c9388c2fc7f45083f74595d9250d60816532ab469369b001b5330f');
INSERT INTO entry VALUES (43, '01990481-3280-7ae1-8b73-d71a6456d55a', 'case/01990481-3280-7d0b-beff-17c8cf88256a', 4, 'person.born', 1, 1756717200000, 1756717200000, '{"kind":"officer","officer":"officer-quay-desk-caseworker","party":"harbour-office","post":"quay-desk-caseworker","purpose":"protection","unit":"quay-desk"}', '01990481-3280-74f8-b120-d4c4a25fc522', 'harbour-office', '{"party":"harbour-office","post":"quay-desk-caseworker","unit":"quay-desk"}', 'identity', 257802885340257, x'ce0a05d4f72c46a4eda61e78c63f32d4cb26b8706b186ba97657e6f1c879f1b5087ae5fa6260b7940371da6b15f2be00263da1f632addbba60670d4e531adebff113b21c37a2027bcf43c4c8b306848c93a0612ffdf36e92300fdc76040101406e96da3b44de67a2f9070ad876ff0fa08b2f68989576fea9a30a4faa712b5529d9e1ea');
INSERT INTO entry VALUES (44, '01990481-3280-74e9-b854-10a71c533f8c', 'case/01990481-3280-7d0b-beff-17c8cf88256a', 5, 'paper.seen', 1, 1756717200000, 1756717200000, '{"kind":"officer","officer":"officer-quay-desk-caseworker","party":"harbour-office","post":"quay-desk-caseworker","purpose":"protection","unit":"quay-desk"}', '01990481-3280-74f8-b120-d4c4a25fc522', 'harbour-office', '{"party":"harbour-office","post":"quay-desk-caseworker","unit":"quay-desk"}', 'documents', 51708039317611, x'1025ffe941e4b37fd5aa81228cf44e0e1c54d8e0d19271df25174bd922c0bb24643f4f7f8502d2dbc3c73cc99cda4699d7123cf07e5851fcd4463893051b65b3321139d88a6d54993e9cc45d94e4fa8b733d6c9da666f408dcfa3df6947b1b17a9924ef73c7f8f312956e89f9aea7854eed7a29f49fe8901ccdd4726d44cc82277c3297af53120e8706baefbf311660faf3182d2b73a4237dfa3de6fc1');
INSERT INTO entry VALUES (45, '01990481-3280-75a2-921f-5da63fc07ea5', 'case/01990481-3280-7d0b-beff-17c8cf88256a', 6, 'contact.recorded', 1, 1756717200000, 1756717200000, '{"kind":"officer","officer":"officer-quay-desk-caseworker","party":"harbour-office","post":"quay-desk-caseworker","purpose":"protection","unit":"quay-desk"}', '01990481-3280-74f8-b120-d4c4a25fc522', 'harbour-office', '{"party":"harbour-office","post":"quay-desk-caseworker","unit":"quay-desk"}', 'contact', 226318489277008, x'59a83756038490a7aa680f8b9fa650dbdc4633337d751d1ac89869a58201aa5a87350df30357e83be92851a963dbdb1777ab8e315cfd289c37c0a788c3a87115d808a730c3a76f7cc56423f765a84cd02b5ec67be291b6fef127460612c8b6c575c71f1d2d68cd650c5e1678fc016edefba64f60d6f2e388875ae5533f11c6e4');
INSERT INTO entry VALUES (46, '01990481-3280-7d0e-bf09-7f7af18adafc', 'case/01990481-3280-7d0b-beff-17c8cf88256a', 7, 'story.told', 1, 1756717200000, 1756717200000, '{"kind":"officer","officer":"officer-quay-desk-caseworker","party":"harbour-office","post":"quay-desk-caseworker","purpose":"protection","unit":"quay-desk"}', '01990481-3280-74f8-b120-d4c4a25fc522', 'harbour-office', '{"party":"harbour-office","post":"quay-desk-caseworker","unit":"quay-desk"}', 'exploitation', 236137745755566, x'fa8b05a8618ded21d7eaf40d5afe176de2f57c5567e3093b2cea5e5ab728f35ea9b2019e5da258a375a0e37ff87bbca9387430fc7d8c0c9dc84a0a71a1c6eaceb12add8b4e');
INSERT INTO entry VALUES (47, '01990481-3280-7ddf-a722-754824c81edc', 'case/01990481-3280-7d0b-beff-17c8cf88256a', 8, 'origin.recorded', 1, 1756717200000, 1756717200000, '{"kind":"officer","officer":"officer-quay-desk-caseworker","party":"harbour-office","post":"quay-desk-caseworker","purpose":"protection","unit":"quay-desk"}', '01990481-3280-74f8-b120-d4c4a25fc522', 'harbour-office', '{"party":"harbour-office","post":"quay-desk-caseworker","unit":"quay-desk"}', 'journey', 174475276097210, x'7066de4d22c20cead66874fd816d7f14bb77a4e97fe079f0a61986d0f7d4988dab8687f606beccec3739c1805c1dc13391fe53e69d26252d45581fe1491b42ba1a60e79a0e0911d4');
INSERT INTO access VALUES (1, 1756717200000, 'officer-quay-desk-caseworker', 'quay-desk-caseworker', 'quay-desk', 'harbour-office', 'protection', '01990481-3280-7d0b-beff-17c8cf88256a', 'identity', 'case.read', NULL);
INSERT INTO tile VALUES ('coalition', 0, 1, x'4eb4f47cea59db19bdbc9e1e9894950e9c55a4ddc78b4c204212506be2b2f896d0dbededea79d252dbe19cd6d28bac8b5055d2bb3efbfdd61ffa2b7e4ca08be9329d0c9b478cba3c80dbc8618e1b81b381a4af7d3f37e2b88a6c290a0f1d4b5ef26e9cd209a3d250344701701f905a94073e1ee42e45f05f05573af8b05214462f1bf3b074f3884957771950e36fc1a2a060fb21647fc9a775228ab799db39d8af175b904410ec5ad6a6329fdb8b9f9860f9d50a62e951896d9e7b84e1703b4c1799d8bbed1b0483942313a493bf360a2f80320d89c5c71890cabd9d8f9f55b8defdab3cdfa831610b46f1aaa0d00c708f4178d3a4a618a51cc959841bce2853690fa9a1e1ea26110eb7537f8b6b1689627f6ac1bb08a5d6bd3c7dc5df2eda14824508cfaa50288a165b286bc7aedc36eb42b2fb73a3cb7654560076c53905a6d0e47cbbd3e644f76d642dcadc1ec2687687563807b41357f65ae3e8724a33b169b999e4edc4da54d10bc483306644ded2d16903d04d8075d9844abb78ea6ee2cce33c91effd53f169518cea504d58319b469d753ce7c3a440113244ea75d4c388d79b49f6e5da75c963ae1437f37a37924a18ac6e1ae2b63c0ccdefca5630c8aea8859dbf8b0ee5ae524fbf33f550b536a2dd39b1883de4216b8953729b10621b76616b87238cfc74430f0b5e8ff80ac79090b5f64b7f2656ad00981248f8a39c71816cdfbcbaa69ff8d2ea1229bd1cf7c03128b93860f934dfac28676470f767ac4e9e64851acdacc54d09b907cbe6b1513cf6f918cc257132d890410cf2bc466f6d1d96ea5bba29d8fc520dfc700aa1cfa46a9ca208b47a9e5fab417e550a4f8d689036fbc88542a182490fa7ea7df10fbc5e037cb333584c8c009615d4005cebac86ada774b26a3c734933531b3eb4ac65f5a244092daa73e93a3c6db31915135fc1a8a4bf3fe89c61df4a3c317078ed6c8478e5eb74bb1745e665e1cea123010a837d95ac542a4f9a61aa3694fdb83e63f5bbce761cf581eae3df69f44cc97d00d01287b5f76d0bfe18e894092aac986f998c7e7c15f43e938f56fb143c29ef4572661c1bc3b513d90ded801f7ef98b0a3b0f72e228c20f46ce20a82800da82aa63e894a82cef869ba7b217c1d578450ac1fbf300de91771e4e22d8e9b4a5a6779d758bfff1ffcb85b2e3cbbff544cf5e5c1cb90678f5839c88782ecb66eab3638ace6388fe7e9bc0890873038217f91984c47c722f5ef73f054a89973ba781182d3ffa80b35d518d0d99997233f1c161390810ed5e140ccc20315b53d072eec960ab7db4eca31fe696dea902872f36ed92a5aa5760c5e01abbe1e310a56c23c5a88f6a263ab29ae94b1673802a795ade6fc8f18c744ddf5797afa31c598dca346c6997ae57b1886332400d8b2076c9285edc2ebc2b935db4ef51c1b1e91eeb0d0739518c6cb977c5ea89ca758dc3deabf2c7c237960e979d068c7ac158224b4e97deadb2f9bd2ee917abc9b26a36a7a5963632b8614d3ded7f64ff14acdc90893788e1ce3507336ae9dd3e8b2eb0ef5590eb43da718f900b6d77bc96fe0234eb0ea3eb757a644a807c81bb0e503f34f09fe283bff8e2d3c19e3cca97e50dca93756228b14d951290512de19b7b5968f3d2251591c17d427c689950b0e712438571bc9c8a434d92e6909bee478b787f3bb3d309017cf2b8ac2dc79b0a850f950a2dd427542552924fd430e397279b7476efe22067be24b92cc3f6544cbb');
INSERT INTO tile VALUES ('harbour-office', 0, 40, x'84e6135ae25711260ae1d02d4784c8eb906c57fa7fe6c488c971976acc34c788ead8fa86c97369e9025295cab6517efbe20effd5afa7c9b33d682d2770f75f41394057ea59d265b2321d1627dbc6ac4bde77a41dcdf21dd472078eac144385b69afbdbc3218895080afe9ba8524c6d607ab9d4e880042d7fe7c4152e7bc343f126527928440c8f9952d484f38c8c2ce00c9e844fd53c866c03460ce1168a7167a4a3e7fc7969e26c174c540840de57d8a3c48aa9fbb3c64a32dda9daa140ce0965cb413f3df387f104db0ae9df951f58a008afe23cbd5fe93b0dc1191c695b4968995d2a0136c520673c3caedebedccb5e06e28d436ec1c4881929a484d144ae');
INSERT INTO tile VALUES ('~access', 0, 1, x'4689cd0d7843946aa34a06cff2eb1c2aaa0e43eaa3d44a61b6d94e354054428b');
INSERT INTO tree_head VALUES ('coalition', 39, 1756717200000, x'e07b0c706fb86f25a1c380244a5d9eceb04f298a5262528e637d62e96f8688ce5dc0a1d625f7af4ee50e988a9a9ad4a705544e95743be3a2bb84601cade18c381a11d0f4b5a472439c2d898239d5236338d19e42d30d2604f8ff0a96a7befd890f950a2dd427542552924fd430e397279b7476efe22067be24b92cc3f6544cbb');
INSERT INTO tree_head VALUES ('harbour-office', 8, 1756717200000, x'7e8a450e0e4693ca785df668bd9c9eb6515af5890fc7f2aa6a292acc0dccc36a');
INSERT INTO tree_head VALUES ('~access', 1, 1756717200000, x'4689cd0d7843946aa34a06cff2eb1c2aaa0e43eaa3d44a61b6d94e354054428b');
INSERT INTO integrated VALUES ('entry', 47);
INSERT INTO integrated VALUES ('access', 1);
INSERT INTO checkpoint VALUES ('coalition', 39, 1756717200000, 'rujukan/coalition
39
65utx4mQGKOYlFZ4RePkgobvxshLzkkoIFE9S21PPls=

— rujukan/coalition SQfoscsKuo8iC866s+H6wPXgvo0bdTopZsvs4DRjrTEujVK7NqbliEhbSDq51UtIBLKo1oVMYC78f+w7RiRxAZxIdAM=
');
INSERT INTO checkpoint VALUES ('harbour-office', 8, 1756717200000, 'rujukan/harbour-office
8
fopFDg5Gk8p4XfZovZyetlFa9YkPx/KqaikqzA3Mw2o=

— rujukan/harbour-office R/YWxmxgWxRjKRcLiRv6hK/Kpdx5ioB4ke64Yhk53JZdDepcAD17UUdhs2Cw0gN1qmB1ylSmUs/o3N50DN31WgA4mAE=
');
INSERT INTO checkpoint VALUES ('~access', 1, 1756717200000, 'rujukan/~access
1
RonNDXhDlGqjSgbP8uscKqoOQ+qj1EphttlONUBUQos=

— rujukan/~access Rj597lYZ9RF+vQySlWZCwy6RmOziNt7y1RuNCyRhCvvPEP7dBouN5T0WHAaaOKokWGc9/boWbghDGXiJwII7VUT5mwk=
');
INSERT INTO draft VALUES ('01990481-3280-7039-a8ee-c875bf132c13', 'quay-desk-caseworker', 'harbour-office', 'note', 1756717200000, 1842051495755776, x'717fceba601e074327a7281f64bad83417169548e0cc740304155347ae71d6d37ea67ee82ade32545b578f7f9b7740167d378a20b5a07f390a0691397daa5e47d321009743b46c3508ce24100e72e73a8833f20d5b61a7692603baad51ad19430a76fc0d176ad77b9c9fdebd39c4020dbfe914e7d641e87b8c7e4d08');
INSERT INTO passkey VALUES ('kept-credential', 'passkey-kept', 'officer-quay-desk-caseworker', x'010203', 4, 1756717200000, NULL, 1842051495755777, x'8744fac11d35056fb60c3424c7330c8c3b876a70134fc851411de718344868c8974f1590232123589a60f2457823939037864a9c9d79536a0885ad747619cc4c5ab84289a7b95ae16631');
CREATE INDEX entry_command ON entry (command);
CREATE INDEX entry_log ON entry (log, position);
CREATE INDEX access_subject ON access (subject, position);
CREATE TRIGGER entry_unchanged BEFORE UPDATE ON entry
    BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;
CREATE TRIGGER entry_kept BEFORE DELETE ON entry
    BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END;
CREATE TRIGGER access_unchanged BEFORE UPDATE ON access
    BEGIN SELECT RAISE(ABORT, 'an access entry is never changed'); END;
CREATE TRIGGER access_kept BEFORE DELETE ON access
    BEGIN SELECT RAISE(ABORT, 'an access entry is never deleted'); END;
CREATE INDEX draft_post ON draft (post);
CREATE INDEX session_officer ON session (officer);
CREATE INDEX credential_officer ON credential (officer);
CREATE INDEX enrolment_officer ON enrolment (officer);
CREATE INDEX outbox_due ON outbox (webhook, state, next_at);
CREATE INDEX passkey_officer ON passkey (officer);
