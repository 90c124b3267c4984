PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE about (       -- what this file is
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
INSERT INTO about VALUES('program','Grappe');
INSERT INTO about VALUES('reading','workshop, meeting, question, note, theme… are there to be read. What is changed in them by hand is lost: event is the truth.');
CREATE TABLE event (       -- what happened, in order; nothing is ever rewritten
  seq INTEGER PRIMARY KEY, -- 1, 2, 3… without gaps
  at INTEGER NOT NULL,     -- milliseconds since 1970 UTC
  "by" TEXT NOT NULL,      -- the role that acted
  grp INTEGER NOT NULL,    -- seq of the first event of the same command
  doing TEXT NOT NULL,     -- act, undo, redo
  type TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL       -- JSON; texts are named by reference
) STRICT;
INSERT INTO event VALUES(1,1795235613136,'command_line',1,'act','WorkshopCreated',1,'{"circles":[{"id":"c1","name":"Centre social","slot":0},{"id":"c2","name":"École","slot":1},{"id":"c3","name":"Parents","slot":2},{"id":"c4","name":"Institution","slot":3}],"language":"fr","title":"Qu’est-ce qui fait que ça match ?"}');
INSERT INTO event VALUES(2,1795235613136,'command_line',2,'act','QuestionAdded',1,'{"guide":"Ce qui a permis la rencontre, de part et d’autre.","id":"6TqFIUARc0jPWZdW","title":"Qu’est-ce qui fait que ça match ?"}');
INSERT INTO event VALUES(3,1795235613136,'command_line',2,'act','CurrentQuestionSet',1,'{"to":"6TqFIUARc0jPWZdW"}');
INSERT INTO event VALUES(4,1795235613136,'command_line',4,'act','QuestionAdded',1,'{"guide":"Un lieu, un moment, une personne, un dispositif…","id":"iNJO3GDL8VPRAsEc","title":"Quelles sont les entrées, les opportunités, les leviers pour provoquer le lien avec l’école ?"}');
INSERT INTO event VALUES(5,1795235613136,'command_line',5,'act','QuestionAdded',1,'{"guide":"Ce qui tient dans la durée, et ce qui l’empêche.","id":"StBtOSUt81leRloW","title":"Comment on fait pour que ça continue ? Qu’est-ce qui fait que ça marche ?"}');
INSERT INTO event VALUES(6,1795235613136,'command_line',6,'act','MeetingOpened',1,'{"code":"4200","date":"2026-11-21","id":"Nm1aGmftifwzmpt3"}');
INSERT INTO event VALUES(7,1795235613408,'command_line',7,'act','PinSet',1,'{"hash":"7"}');
INSERT INTO event VALUES(8,1795235613639,'command_line',8,'act','PhaseSet',1,'{"from":"waiting","question":"6TqFIUARc0jPWZdW","to":"writing"}');
INSERT INTO event VALUES(9,1795235613692,'command_line',9,'act','NoteAdded',1,'{"circle":"c3","id":"fn81554cc1a89117e96a7455f575d9a038","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"6TqFIUARc0jPWZdW","text":"9"}');
INSERT INTO event VALUES(10,1795235613703,'command_line',10,'act','NoteAdded',1,'{"circle":"c3","id":"fnb2d6f091aa6f759903691150e4fc36e6","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"6TqFIUARc0jPWZdW","text":"10"}');
INSERT INTO event VALUES(11,1795235613755,'command_line',11,'act','NoteAdded',1,'{"circle":"c3","id":"fnad2b16c5ac078d78493cfec77231e2bf","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"6TqFIUARc0jPWZdW","text":"11"}');
INSERT INTO event VALUES(12,1795235613763,'command_line',12,'act','NoteAdded',1,'{"circle":"c3","id":"fnfdae441be4726c516bdca411a2382ad0","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"6TqFIUARc0jPWZdW","text":"12"}');
INSERT INTO event VALUES(13,1795235613775,'command_line',13,'act','NoteAdded',1,'{"circle":"c3","id":"fn66193220b8f89a5a6598f31e8b3660c9","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"6TqFIUARc0jPWZdW","text":"13"}');
INSERT INTO event VALUES(14,1795235613851,'command_line',14,'act','NoteAdded',1,'{"circle":"c3","id":"fn3c761ecdecada00ffcff4c4734b44ad4","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"6TqFIUARc0jPWZdW","text":"14"}');
INSERT INTO event VALUES(15,1795235613863,'command_line',15,'act','NoteAdded',1,'{"circle":"c3","id":"fn34d44e055fe5649dd631d6c21301cd4c","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"6TqFIUARc0jPWZdW","text":"15"}');
INSERT INTO event VALUES(16,1795235613871,'command_line',16,'act','NoteAdded',1,'{"circle":"c3","id":"fnb48b64121fab9e33ad8f533967cef9b6","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"6TqFIUARc0jPWZdW","text":"16"}');
INSERT INTO event VALUES(17,1795235613879,'command_line',17,'act','NoteAdded',1,'{"circle":"c3","id":"fn525835c80768f9abf73e5b8c66776ede","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"6TqFIUARc0jPWZdW","text":"17"}');
INSERT INTO event VALUES(18,1795235613891,'command_line',18,'act','NoteAdded',1,'{"circle":"c3","id":"fn7f35da216c33c48318cac46d2ebecc0c","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"6TqFIUARc0jPWZdW","text":"18"}');
INSERT INTO event VALUES(19,1795235613904,'command_line',19,'act','NoteAdded',1,'{"circle":"c3","id":"fn70103311ea156bff39b4e682a5a2e2d0","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"6TqFIUARc0jPWZdW","text":"19"}');
INSERT INTO event VALUES(20,1795235613923,'command_line',20,'act','NoteAdded',1,'{"circle":"c3","id":"fnf93f75b5ea282e82b1970a71420c3ff3","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"6TqFIUARc0jPWZdW","text":"20"}');
INSERT INTO event VALUES(21,1795235613935,'command_line',21,'act','NoteAdded',1,'{"circle":"c3","id":"fnda6383340de2e6d78a4ac2b6772167bc","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"6TqFIUARc0jPWZdW","text":"21"}');
INSERT INTO event VALUES(22,1795235613993,'command_line',22,'act','PhaseSet',1,'{"from":"writing","question":"6TqFIUARc0jPWZdW","to":"sharing"}');
INSERT INTO event VALUES(23,1795235613993,'machine',23,'act','ThemeOpened',1,'{"held":false,"id":"Ww12kHaeicxecAlO","question":"6TqFIUARc0jPWZdW","title":"23","titled_by":"machine"}');
INSERT INTO event VALUES(24,1795235613993,'machine',23,'act','NotePlaced',1,'{"from":{"by":"nobody"},"id":"fn81554cc1a89117e96a7455f575d9a038","to":{"by":"machine","theme":"Ww12kHaeicxecAlO"}}');
INSERT INTO event VALUES(25,1795235613993,'machine',23,'act','ThemeOpened',1,'{"held":false,"id":"xLH1TIsg8rwkMef2","question":"6TqFIUARc0jPWZdW","title":"25","titled_by":"machine"}');
INSERT INTO event VALUES(26,1795235613993,'machine',23,'act','NotePlaced',1,'{"from":{"by":"nobody"},"id":"fnb2d6f091aa6f759903691150e4fc36e6","to":{"by":"machine","theme":"xLH1TIsg8rwkMef2"}}');
INSERT INTO event VALUES(27,1795235613993,'machine',23,'act','NotePlaced',1,'{"from":{"by":"nobody"},"id":"fnfdae441be4726c516bdca411a2382ad0","to":{"by":"machine","theme":"xLH1TIsg8rwkMef2"}}');
INSERT INTO event VALUES(28,1795235613993,'machine',23,'act','NotePlaced',1,'{"from":{"by":"nobody"},"id":"fn3c761ecdecada00ffcff4c4734b44ad4","to":{"by":"machine","theme":"xLH1TIsg8rwkMef2"}}');
INSERT INTO event VALUES(29,1795235613993,'machine',23,'act','NotePlaced',1,'{"from":{"by":"nobody"},"id":"fn34d44e055fe5649dd631d6c21301cd4c","to":{"by":"machine","theme":"xLH1TIsg8rwkMef2"}}');
INSERT INTO event VALUES(30,1795235613993,'machine',23,'act','ThemeOpened',1,'{"held":false,"id":"N3k4Olsycw12eT0n","question":"6TqFIUARc0jPWZdW","title":"30","titled_by":"machine"}');
INSERT INTO event VALUES(31,1795235613993,'machine',23,'act','NotePlaced',1,'{"from":{"by":"nobody"},"id":"fnb48b64121fab9e33ad8f533967cef9b6","to":{"by":"machine","theme":"N3k4Olsycw12eT0n"}}');
INSERT INTO event VALUES(32,1795235613993,'machine',23,'act','NotePlaced',1,'{"from":{"by":"nobody"},"id":"fn525835c80768f9abf73e5b8c66776ede","to":{"by":"machine","theme":"N3k4Olsycw12eT0n"}}');
INSERT INTO event VALUES(33,1795235613993,'machine',23,'act','NotePlaced',1,'{"from":{"by":"nobody"},"id":"fn7f35da216c33c48318cac46d2ebecc0c","to":{"by":"machine","theme":"N3k4Olsycw12eT0n"}}');
INSERT INTO event VALUES(34,1795235613993,'machine',23,'act','NotePlaced',1,'{"from":{"by":"nobody"},"id":"fn70103311ea156bff39b4e682a5a2e2d0","to":{"by":"machine","theme":"N3k4Olsycw12eT0n"}}');
INSERT INTO event VALUES(35,1795235613993,'machine',23,'act','NotePlaced',1,'{"from":{"by":"nobody"},"id":"fnf93f75b5ea282e82b1970a71420c3ff3","to":{"by":"machine","theme":"N3k4Olsycw12eT0n"}}');
INSERT INTO event VALUES(36,1795235613993,'machine',23,'act','NotePlaced',1,'{"from":{"by":"nobody"},"id":"fnda6383340de2e6d78a4ac2b6772167bc","to":{"by":"machine","theme":"Ww12kHaeicxecAlO"}}');
INSERT INTO event VALUES(37,1795235614051,'command_line',37,'act','CurrentQuestionSet',1,'{"from":"6TqFIUARc0jPWZdW","to":"iNJO3GDL8VPRAsEc"}');
INSERT INTO event VALUES(38,1795235614063,'command_line',38,'act','PhaseSet',1,'{"from":"waiting","question":"iNJO3GDL8VPRAsEc","to":"writing"}');
INSERT INTO event VALUES(39,1795235614127,'command_line',39,'act','NoteAdded',1,'{"circle":"c3","id":"fn2ace484da9a194b14b2872ad0cc089d8","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"iNJO3GDL8VPRAsEc","text":"39"}');
INSERT INTO event VALUES(40,1795235614134,'command_line',40,'act','NoteAdded',1,'{"circle":"c3","id":"fneee48290f6c367675f932a6c56f63024","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"iNJO3GDL8VPRAsEc","text":"40"}');
INSERT INTO event VALUES(41,1795235614145,'machine',41,'act','ThemeOpened',1,'{"held":false,"id":"1BeondnI5IYR56kE","question":"iNJO3GDL8VPRAsEc","title":"41","titled_by":"machine"}');
INSERT INTO event VALUES(42,1795235614145,'machine',41,'act','NotePlaced',1,'{"from":{"by":"nobody"},"id":"fn2ace484da9a194b14b2872ad0cc089d8","to":{"by":"machine","theme":"1BeondnI5IYR56kE"}}');
INSERT INTO event VALUES(43,1795235614145,'machine',41,'act','NotePlaced',1,'{"from":{"by":"nobody"},"id":"fneee48290f6c367675f932a6c56f63024","to":{"by":"machine","theme":"1BeondnI5IYR56kE"}}');
INSERT INTO event VALUES(44,1795235614146,'command_line',44,'act','NoteAdded',1,'{"circle":"c3","id":"fn38bfee7a032da41c4ec670b2b7ca6799","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"iNJO3GDL8VPRAsEc","text":"44"}');
INSERT INTO event VALUES(45,1795235614164,'command_line',45,'act','NoteAdded',1,'{"circle":"c3","id":"fn164f644070caad71ad3aca8e09dec1ee","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"iNJO3GDL8VPRAsEc","text":"45"}');
INSERT INTO event VALUES(46,1795235614171,'command_line',46,'act','NoteAdded',1,'{"circle":"c3","id":"fn935437f4688fec28ecadb257ce98de69","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"iNJO3GDL8VPRAsEc","text":"46"}');
INSERT INTO event VALUES(47,1795235614179,'machine',47,'act','ThemeOpened',1,'{"held":false,"id":"vBv2dmuLRzL1UZX5","question":"iNJO3GDL8VPRAsEc","title":"47","titled_by":"machine"}');
INSERT INTO event VALUES(48,1795235614179,'machine',47,'act','NotePlaced',1,'{"from":{"by":"nobody"},"id":"fn164f644070caad71ad3aca8e09dec1ee","to":{"by":"machine","theme":"vBv2dmuLRzL1UZX5"}}');
INSERT INTO event VALUES(49,1795235614179,'machine',47,'act','NotePlaced',1,'{"from":{"by":"nobody"},"id":"fn935437f4688fec28ecadb257ce98de69","to":{"by":"machine","theme":"vBv2dmuLRzL1UZX5"}}');
INSERT INTO event VALUES(50,1795235614183,'command_line',50,'act','NoteAdded',1,'{"circle":"c3","id":"fn0563e4a2931013927e6b4082fa810b83","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"iNJO3GDL8VPRAsEc","text":"50"}');
INSERT INTO event VALUES(51,1795235614204,'machine',51,'act','NotePlaced',1,'{"from":{"by":"nobody"},"id":"fn0563e4a2931013927e6b4082fa810b83","to":{"by":"machine","theme":"1BeondnI5IYR56kE"}}');
INSERT INTO event VALUES(52,1795235614204,'command_line',52,'act','NoteAdded',1,'{"circle":"c3","id":"fn24592fcf5b5474418735f905e1dfd8b6","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"iNJO3GDL8VPRAsEc","text":"52"}');
INSERT INTO event VALUES(53,1795235614223,'machine',53,'act','NotePlaced',1,'{"from":{"by":"nobody"},"id":"fn24592fcf5b5474418735f905e1dfd8b6","to":{"by":"machine","theme":"1BeondnI5IYR56kE"}}');
INSERT INTO event VALUES(54,1795235614224,'command_line',54,'act','NoteAdded',1,'{"circle":"c3","id":"fn1bffe0db10508571b51fcd4845c14c54","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"iNJO3GDL8VPRAsEc","text":"54"}');
INSERT INTO event VALUES(55,1795235614244,'machine',55,'act','NotePlaced',1,'{"from":{"by":"nobody"},"id":"fn1bffe0db10508571b51fcd4845c14c54","to":{"by":"machine","theme":"1BeondnI5IYR56kE"}}');
INSERT INTO event VALUES(56,1795235614244,'machine',55,'act','ThemeTitled',1,'{"from":"41","from_by":"machine","id":"1BeondnI5IYR56kE","to":"56","to_by":"machine"}');
INSERT INTO event VALUES(57,1795235614247,'command_line',57,'act','NoteAdded',1,'{"circle":"c3","id":"fn7cbecb62d0ea951b6e764331dd06cd04","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"iNJO3GDL8VPRAsEc","text":"57"}');
INSERT INTO event VALUES(58,1795235614263,'command_line',58,'act','NoteAdded',1,'{"circle":"c3","id":"fn889fabab5aefd5d54de618bdd9933190","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"iNJO3GDL8VPRAsEc","text":"58"}');
INSERT INTO event VALUES(59,1795235614276,'machine',59,'act','NotePlaced',1,'{"from":{"by":"nobody"},"id":"fn889fabab5aefd5d54de618bdd9933190","to":{"by":"machine","theme":"vBv2dmuLRzL1UZX5"}}');
INSERT INTO event VALUES(60,1795235614279,'command_line',60,'act','NoteAdded',1,'{"circle":"c3","id":"fn325ee4915eb76e470e20df0233082362","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"iNJO3GDL8VPRAsEc","text":"60"}');
INSERT INTO event VALUES(61,1795235614288,'command_line',61,'act','NoteAdded',1,'{"circle":"c3","id":"fn831007f20351d17b3617c52d16437bf8","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"iNJO3GDL8VPRAsEc","text":"61"}');
INSERT INTO event VALUES(62,1795235614300,'machine',62,'act','NotePlaced',1,'{"from":{"by":"nobody"},"id":"fn831007f20351d17b3617c52d16437bf8","to":{"by":"machine","theme":"1BeondnI5IYR56kE"}}');
INSERT INTO event VALUES(63,1795235614303,'command_line',63,'act','NoteAdded',1,'{"circle":"c3","id":"fn139fe91d84e8afa0c5d15e60465fd997","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"iNJO3GDL8VPRAsEc","text":"63"}');
INSERT INTO event VALUES(64,1795235614311,'command_line',64,'act','NoteAdded',1,'{"circle":"c3","id":"fn3814c697b252edb4b9dbd2e13c9fac3f","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"iNJO3GDL8VPRAsEc","text":"64"}');
INSERT INTO event VALUES(65,1795235614317,'machine',65,'act','NotePlaced',1,'{"from":{"by":"nobody"},"id":"fn3814c697b252edb4b9dbd2e13c9fac3f","to":{"by":"machine","theme":"1BeondnI5IYR56kE"}}');
INSERT INTO event VALUES(66,1795235614323,'command_line',66,'act','NoteAdded',1,'{"circle":"c3","id":"fn6e77ac149f55e9be588071ed9a1674af","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"iNJO3GDL8VPRAsEc","text":"66"}');
INSERT INTO event VALUES(67,1795235614328,'machine',67,'act','NotePlaced',1,'{"from":{"by":"nobody"},"id":"fn6e77ac149f55e9be588071ed9a1674af","to":{"by":"machine","theme":"vBv2dmuLRzL1UZX5"}}');
INSERT INTO event VALUES(68,1795235614329,'command_line',68,'act','NoteAdded',1,'{"circle":"c3","id":"fnb47145ff3708134a5005a37199a87113","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"iNJO3GDL8VPRAsEc","text":"68"}');
INSERT INTO event VALUES(69,1795235614339,'machine',69,'act','NotePlaced',1,'{"from":{"by":"nobody"},"id":"fnb47145ff3708134a5005a37199a87113","to":{"by":"machine","theme":"1BeondnI5IYR56kE"}}');
INSERT INTO event VALUES(70,1795235614347,'command_line',70,'act','NoteAdded',1,'{"circle":"c3","id":"fn49c666f51c0af57e06371a2b02dbe86f","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"iNJO3GDL8VPRAsEc","text":"70"}');
INSERT INTO event VALUES(71,1795235614355,'command_line',71,'act','NoteAdded',1,'{"circle":"c3","id":"fna23fac85b841a6e3d697e4a52c09aa92","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"iNJO3GDL8VPRAsEc","text":"71"}');
INSERT INTO event VALUES(72,1795235614357,'command_line',72,'act','NoteAdded',1,'{"circle":"c3","id":"fndaeaea1b2c80c39530a3e924d80066e6","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"iNJO3GDL8VPRAsEc","text":"72"}');
INSERT INTO event VALUES(73,1795235614359,'machine',73,'act','ThemeOpened',1,'{"held":false,"id":"n6xIfIhLxZQFsh16","question":"iNJO3GDL8VPRAsEc","title":"73","titled_by":"machine"}');
INSERT INTO event VALUES(74,1795235614359,'machine',73,'act','NotePlaced',1,'{"from":{"by":"nobody"},"id":"fna23fac85b841a6e3d697e4a52c09aa92","to":{"by":"machine","theme":"n6xIfIhLxZQFsh16"}}');
INSERT INTO event VALUES(75,1795235614359,'machine',73,'act','NotePlaced',1,'{"from":{"by":"nobody"},"id":"fndaeaea1b2c80c39530a3e924d80066e6","to":{"by":"machine","theme":"n6xIfIhLxZQFsh16"}}');
INSERT INTO event VALUES(76,1795235614359,'command_line',76,'act','NoteAdded',1,'{"circle":"c3","id":"fnbee30d1506e6cc3b6eb2ee860888ec96","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"iNJO3GDL8VPRAsEc","text":"76"}');
INSERT INTO event VALUES(77,1795235614361,'machine',77,'act','NotePlaced',1,'{"from":{"by":"nobody"},"id":"fnbee30d1506e6cc3b6eb2ee860888ec96","to":{"by":"machine","theme":"n6xIfIhLxZQFsh16"}}');
INSERT INTO event VALUES(78,1795235614362,'command_line',78,'act','NoteAdded',1,'{"circle":"c3","id":"fne6da6ea74169ba0f677ee672e3b63d34","late":false,"meeting":"Nm1aGmftifwzmpt3","origin":"file","question":"iNJO3GDL8VPRAsEc","text":"78"}');
INSERT INTO event VALUES(79,1795235614367,'machine',79,'act','NotePlaced',1,'{"from":{"by":"nobody"},"id":"fne6da6ea74169ba0f677ee672e3b63d34","to":{"by":"machine","theme":"n6xIfIhLxZQFsh16"}}');
INSERT INTO event VALUES(80,1795235614415,'command_line',80,'act','PhaseSet',1,'{"from":"writing","question":"iNJO3GDL8VPRAsEc","to":"sharing"}');
INSERT INTO event VALUES(81,1795235614471,'command_line',81,'act','ExchangeAdded',1,'{"id":"fe832e5cb1ca06ab664a836ad0571e8da1","meeting":"Nm1aGmftifwzmpt3","question":"6TqFIUARc0jPWZdW","text":"81"}');
INSERT INTO event VALUES(82,1795235614487,'command_line',82,'act','ExchangeAdded',1,'{"id":"fed8085308fb3ba1097be65053cae2b4e0","meeting":"Nm1aGmftifwzmpt3","question":"6TqFIUARc0jPWZdW","text":"82"}');
INSERT INTO event VALUES(83,1795235614499,'command_line',83,'act','ExchangeAdded',1,'{"id":"fe011d8b314a878a1e58227c59d1630623","meeting":"Nm1aGmftifwzmpt3","parent":"fed8085308fb3ba1097be65053cae2b4e0","question":"6TqFIUARc0jPWZdW","text":"83"}');
INSERT INTO event VALUES(84,1795235614507,'command_line',84,'act','ExchangeAdded',1,'{"id":"feb7b2c60874d2a6ae5046a93f25b6e60d","meeting":"Nm1aGmftifwzmpt3","parent":"fed8085308fb3ba1097be65053cae2b4e0","question":"6TqFIUARc0jPWZdW","text":"84","timecode":"36-14"}');
INSERT INTO event VALUES(85,1795235614555,'command_line',85,'act','SourceAdded',1,'{"consent":"unknown","id":"fs8da706c2df275970bf0a67dd895e15ad","title":"Entretien 1","who":"école élémentaire"}');
INSERT INTO event VALUES(86,1795235614563,'command_line',86,'act','QuotationAdded',1,'{"heading":"86h","id":"fq83444e7529f1fb9e618a01e07e0a99d9","origin":"unknown","question":"6TqFIUARc0jPWZdW","source":"fs8da706c2df275970bf0a67dd895e15ad","text":"86"}');
INSERT INTO event VALUES(87,1795235617134,'machine',87,'act','ThemeOpened',1,'{"held":false,"id":"TXvaNHw6YoTBEmQ5","question":"iNJO3GDL8VPRAsEc","title":"87","titled_by":"machine"}');
INSERT INTO event VALUES(88,1795235617134,'machine',87,'act','NotePlaced',1,'{"from":{"by":"machine","theme":"1BeondnI5IYR56kE"},"id":"fn2ace484da9a194b14b2872ad0cc089d8","to":{"by":"machine","theme":"TXvaNHw6YoTBEmQ5"}}');
INSERT INTO event VALUES(89,1795235617134,'machine',87,'act','NotePlaced',1,'{"from":{"by":"nobody"},"id":"fn38bfee7a032da41c4ec670b2b7ca6799","to":{"by":"machine","theme":"TXvaNHw6YoTBEmQ5"}}');
INSERT INTO event VALUES(90,1795235617134,'machine',87,'act','NotePlaced',1,'{"from":{"by":"machine","theme":"1BeondnI5IYR56kE"},"id":"fn0563e4a2931013927e6b4082fa810b83","to":{"by":"machine","theme":"vBv2dmuLRzL1UZX5"}}');
INSERT INTO event VALUES(91,1795235617134,'machine',87,'act','NotePlaced',1,'{"from":{"by":"machine","theme":"1BeondnI5IYR56kE"},"id":"fn24592fcf5b5474418735f905e1dfd8b6","to":{"by":"machine","theme":"TXvaNHw6YoTBEmQ5"}}');
INSERT INTO event VALUES(92,1795235617134,'machine',87,'act','NotePlaced',1,'{"from":{"by":"nobody"},"id":"fn139fe91d84e8afa0c5d15e60465fd997","to":{"by":"machine","theme":"TXvaNHw6YoTBEmQ5"}}');
INSERT INTO event VALUES(93,1795235617134,'machine',87,'act','NotePlaced',1,'{"from":{"by":"machine","theme":"1BeondnI5IYR56kE"},"id":"fn3814c697b252edb4b9dbd2e13c9fac3f","to":{"by":"machine","theme":"vBv2dmuLRzL1UZX5"}}');
INSERT INTO event VALUES(94,1795235617134,'machine',87,'act','ThemeTitled',1,'{"from":"56","from_by":"machine","id":"1BeondnI5IYR56kE","to":"94","to_by":"machine"}');
CREATE TABLE text (        -- what people wrote; a row that is missing was erased
  ref TEXT PRIMARY KEY,
  text TEXT NOT NULL
) STRICT;
INSERT INTO text VALUES('7','$argon2id$v=19$m=65536,t=2,p=1$sO0rH4qWm4RZe0Zhmfsqdw$3ftx/y3afH4bj4tmTpLN7kqnFg/VLYZ+KQwonXpeLbg');
INSERT INTO text VALUES('9','Les attentes de chacun, les besoins des populations, l’envie de créer des actions ensemble');
INSERT INTO text VALUES('10','Prendre conscience de l’intérêt commun');
INSERT INTO text VALUES('11','Faire le premier pas s’adapter aux contraintes de l’EN');
INSERT INTO text VALUES('12','Un projet');
INSERT INTO text VALUES('13','Des intentions claires');
INSERT INTO text VALUES('14','Parce qu’il y a une réelle envie de travailler ensemble autour d’un projet qui devrait être intéressant');
INSERT INTO text VALUES('15','La forme de l’animation et l’intérêt qu’elle a suscité. Fédérer autour du projet');
INSERT INTO text VALUES('16','La confiance des professionnels « à priori »');
INSERT INTO text VALUES('17','Lien de confiance');
INSERT INTO text VALUES('18','La confiance que les parents ont avec les travailleurs sociaux qui font le lien avec les écoles');
INSERT INTO text VALUES('19','La confiance que les parents ont retrouvé avec les représentants de l’EN grâce au café des parents');
INSERT INTO text VALUES('20','Les réunions école et famille au sein de locaux neutres');
INSERT INTO text VALUES('21','La volonté.');
INSERT INTO text VALUES('23','Besoins des populations et volonté');
INSERT INTO text VALUES('25','Projet et intérêt');
INSERT INTO text VALUES('30','Lien de confiance');
INSERT INTO text VALUES('39','Travailler sur l’implication des familles en difficulté éducative dans les actions du centre social');
INSERT INTO text VALUES('40','L’école, direction ou enseignants, demande de l’aide au centre social pour les accompagner dans une demande de subvention');
INSERT INTO text VALUES('41','Centre social');
INSERT INTO text VALUES('44','Les actions hors cade éducatif formel, fête de quartier, brocante, kermesse');
INSERT INTO text VALUES('45','Invitation dans la cour d’école');
INSERT INTO text VALUES('46','Invitation aux rencontres de quartier');
INSERT INTO text VALUES('47','Invitation aux rencontres de quartier');
INSERT INTO text VALUES('50','Avoir besoin de l’avis des enfants du quartier : mène un diagnostic de quartier dans les écoles La demande des parents');
INSERT INTO text VALUES('52','Les besoins des un et des autres en lien avec une famille, un public ou une action');
INSERT INTO text VALUES('54','Demande des enseignants');
INSERT INTO text VALUES('56','Demande des enseignants');
INSERT INTO text VALUES('57','Envie de monter un projet commun');
INSERT INTO text VALUES('58','Profiter de la visite de la maison de quartier avec des classes');
INSERT INTO text VALUES('60','Dans le cadre de la liaison CM2/6ème');
INSERT INTO text VALUES('61','Pour une activité pédagogique bien spécifique');
INSERT INTO text VALUES('63','Lien avec l’inspection académique');
INSERT INTO text VALUES('64','Association représentant des parents d’élèves');
INSERT INTO text VALUES('66','Connaissance d’une personne dans l’école');
INSERT INTO text VALUES('68','Activité spécifique à l’école');
INSERT INTO text VALUES('70','Crise');
INSERT INTO text VALUES('71','REAAP');
INSERT INTO text VALUES('72','CLAS');
INSERT INTO text VALUES('73','Dispositifs');
INSERT INTO text VALUES('76','PRE');
INSERT INTO text VALUES('78','CLSPD. Café des parents');
INSERT INTO text VALUES('81','Un a priori positif de part et d’autre.');
INSERT INTO text VALUES('82','Mieux connaitre l’école et comprendre');
INSERT INTO text VALUES('83','Sa politique');
INSERT INTO text VALUES('84','Ses organisations');
INSERT INTO text VALUES('86h','Des personnes et des volontés');
INSERT INTO text VALUES('86','Les liens écoles et centres sociaux dépendent beaucoup des personnes volontaires pour entretenir ce lien');
INSERT INTO text VALUES('87','Actions');
INSERT INTO text VALUES('94','Enseignants et activité spécifique');
CREATE TABLE authorship (  -- which device an event came from
  seq INTEGER PRIMARY KEY,
  device TEXT NOT NULL
) STRICT;
CREATE TABLE device (      -- never a person: a random id, and the hash of its token
  id TEXT PRIMARY KEY,
  token_hash TEXT NOT NULL
) STRICT;
CREATE TABLE workshop (
  id INTEGER PRIMARY KEY,
  title TEXT,
  language TEXT,
  current_question_number INTEGER
) STRICT;
INSERT INTO workshop VALUES(1,'Qu’est-ce qui fait que ça match ?','fr',2);
CREATE TABLE circle (
  id TEXT PRIMARY KEY,
  name TEXT,
  slot INTEGER
) STRICT;
INSERT INTO circle VALUES('c1','Centre social',0);
INSERT INTO circle VALUES('c2','École',1);
INSERT INTO circle VALUES('c3','Parents',2);
INSERT INTO circle VALUES('c4','Institution',3);
CREATE TABLE meeting (
  id TEXT PRIMARY KEY,
  number INTEGER,
  date TEXT,
  place TEXT,
  opened_at TEXT
) STRICT;
INSERT INTO meeting VALUES('Nm1aGmftifwzmpt3',1,'2026-11-21','','2026-11-21T04:33:33Z');
CREATE TABLE question (
  id TEXT PRIMARY KEY,
  number INTEGER,
  title TEXT,
  guide TEXT,
  phase TEXT,
  seen_while_writing INTEGER,
  notes_stopped INTEGER
) STRICT;
INSERT INTO question VALUES('StBtOSUt81leRloW',3,'Comment on fait pour que ça continue ? Qu’est-ce qui fait que ça marche ?','Ce qui tient dans la durée, et ce qui l’empêche.','waiting',0,0);
INSERT INTO question VALUES('6TqFIUARc0jPWZdW',1,'Qu’est-ce qui fait que ça match ?','Ce qui a permis la rencontre, de part et d’autre.','sharing',0,0);
INSERT INTO question VALUES('iNJO3GDL8VPRAsEc',2,'Quelles sont les entrées, les opportunités, les leviers pour provoquer le lien avec l’école ?','Un lieu, un moment, une personne, un dispositif…','sharing',0,0);
CREATE TABLE note (
  id TEXT PRIMARY KEY,
  question_number INTEGER,
  text TEXT,
  circle TEXT,
  theme TEXT,
  placed_by TEXT,
  state TEXT,
  origin TEXT,
  written_at TEXT,
  meeting_id TEXT,
  arrived INTEGER,
  theme_id TEXT
, says_the_same_as TEXT) STRICT;
INSERT INTO note VALUES('fnad2b16c5ac078d78493cfec77231e2bf',1,'Faire le premier pas s’adapter aux contraintes de l’EN','Parents',NULL,'nobody','shown','file','2026-11-21T04:33:33Z','Nm1aGmftifwzmpt3',11,NULL,NULL);
INSERT INTO note VALUES('fn66193220b8f89a5a6598f31e8b3660c9',1,'Des intentions claires','Parents',NULL,'nobody','shown','file','2026-11-21T04:33:33Z','Nm1aGmftifwzmpt3',13,NULL,NULL);
INSERT INTO note VALUES('fn34d44e055fe5649dd631d6c21301cd4c',1,'La forme de l’animation et l’intérêt qu’elle a suscité. Fédérer autour du projet','Parents','Projet et intérêt','machine','shown','file','2026-11-21T04:33:33Z','Nm1aGmftifwzmpt3',15,'xLH1TIsg8rwkMef2',NULL);
INSERT INTO note VALUES('fn3c761ecdecada00ffcff4c4734b44ad4',1,'Parce qu’il y a une réelle envie de travailler ensemble autour d’un projet qui devrait être intéressant','Parents','Projet et intérêt','machine','shown','file','2026-11-21T04:33:33Z','Nm1aGmftifwzmpt3',14,'xLH1TIsg8rwkMef2',NULL);
INSERT INTO note VALUES('fn525835c80768f9abf73e5b8c66776ede',1,'Lien de confiance','Parents','Lien de confiance','machine','shown','file','2026-11-21T04:33:33Z','Nm1aGmftifwzmpt3',17,'N3k4Olsycw12eT0n',NULL);
INSERT INTO note VALUES('fn70103311ea156bff39b4e682a5a2e2d0',1,'La confiance que les parents ont retrouvé avec les représentants de l’EN grâce au café des parents','Parents','Lien de confiance','machine','shown','file','2026-11-21T04:33:33Z','Nm1aGmftifwzmpt3',19,'N3k4Olsycw12eT0n',NULL);
INSERT INTO note VALUES('fn7f35da216c33c48318cac46d2ebecc0c',1,'La confiance que les parents ont avec les travailleurs sociaux qui font le lien avec les écoles','Parents','Lien de confiance','machine','shown','file','2026-11-21T04:33:33Z','Nm1aGmftifwzmpt3',18,'N3k4Olsycw12eT0n',NULL);
INSERT INTO note VALUES('fn81554cc1a89117e96a7455f575d9a038',1,'Les attentes de chacun, les besoins des populations, l’envie de créer des actions ensemble','Parents','Besoins des populations et volonté','machine','shown','file','2026-11-21T04:33:33Z','Nm1aGmftifwzmpt3',9,'Ww12kHaeicxecAlO',NULL);
INSERT INTO note VALUES('fnb2d6f091aa6f759903691150e4fc36e6',1,'Prendre conscience de l’intérêt commun','Parents','Projet et intérêt','machine','shown','file','2026-11-21T04:33:33Z','Nm1aGmftifwzmpt3',10,'xLH1TIsg8rwkMef2',NULL);
INSERT INTO note VALUES('fnb48b64121fab9e33ad8f533967cef9b6',1,'La confiance des professionnels « à priori »','Parents','Lien de confiance','machine','shown','file','2026-11-21T04:33:33Z','Nm1aGmftifwzmpt3',16,'N3k4Olsycw12eT0n',NULL);
INSERT INTO note VALUES('fnda6383340de2e6d78a4ac2b6772167bc',1,'La volonté.','Parents','Besoins des populations et volonté','machine','shown','file','2026-11-21T04:33:33Z','Nm1aGmftifwzmpt3',21,'Ww12kHaeicxecAlO',NULL);
INSERT INTO note VALUES('fnf93f75b5ea282e82b1970a71420c3ff3',1,'Les réunions école et famille au sein de locaux neutres','Parents','Lien de confiance','machine','shown','file','2026-11-21T04:33:33Z','Nm1aGmftifwzmpt3',20,'N3k4Olsycw12eT0n',NULL);
INSERT INTO note VALUES('fnfdae441be4726c516bdca411a2382ad0',1,'Un projet','Parents','Projet et intérêt','machine','shown','file','2026-11-21T04:33:33Z','Nm1aGmftifwzmpt3',12,'xLH1TIsg8rwkMef2',NULL);
INSERT INTO note VALUES('fn164f644070caad71ad3aca8e09dec1ee',2,'Invitation dans la cour d’école','Parents','Invitation aux rencontres de quartier','machine','shown','file','2026-11-21T04:33:34Z','Nm1aGmftifwzmpt3',45,'vBv2dmuLRzL1UZX5',NULL);
INSERT INTO note VALUES('fn935437f4688fec28ecadb257ce98de69',2,'Invitation aux rencontres de quartier','Parents','Invitation aux rencontres de quartier','machine','shown','file','2026-11-21T04:33:34Z','Nm1aGmftifwzmpt3',46,'vBv2dmuLRzL1UZX5',NULL);
INSERT INTO note VALUES('fn7cbecb62d0ea951b6e764331dd06cd04',2,'Envie de monter un projet commun','Parents',NULL,'nobody','shown','file','2026-11-21T04:33:34Z','Nm1aGmftifwzmpt3',57,NULL,NULL);
INSERT INTO note VALUES('fn889fabab5aefd5d54de618bdd9933190',2,'Profiter de la visite de la maison de quartier avec des classes','Parents','Invitation aux rencontres de quartier','machine','shown','file','2026-11-21T04:33:34Z','Nm1aGmftifwzmpt3',58,'vBv2dmuLRzL1UZX5',NULL);
INSERT INTO note VALUES('fn325ee4915eb76e470e20df0233082362',2,'Dans le cadre de la liaison CM2/6ème','Parents',NULL,'nobody','shown','file','2026-11-21T04:33:34Z','Nm1aGmftifwzmpt3',60,NULL,NULL);
INSERT INTO note VALUES('fn6e77ac149f55e9be588071ed9a1674af',2,'Connaissance d’une personne dans l’école','Parents','Invitation aux rencontres de quartier','machine','shown','file','2026-11-21T04:33:34Z','Nm1aGmftifwzmpt3',66,'vBv2dmuLRzL1UZX5',NULL);
INSERT INTO note VALUES('fn49c666f51c0af57e06371a2b02dbe86f',2,'Crise','Parents',NULL,'nobody','shown','file','2026-11-21T04:33:34Z','Nm1aGmftifwzmpt3',70,NULL,NULL);
INSERT INTO note VALUES('fna23fac85b841a6e3d697e4a52c09aa92',2,'REAAP','Parents','Dispositifs','machine','shown','file','2026-11-21T04:33:34Z','Nm1aGmftifwzmpt3',71,'n6xIfIhLxZQFsh16',NULL);
INSERT INTO note VALUES('fndaeaea1b2c80c39530a3e924d80066e6',2,'CLAS','Parents','Dispositifs','machine','shown','file','2026-11-21T04:33:34Z','Nm1aGmftifwzmpt3',72,'n6xIfIhLxZQFsh16',NULL);
INSERT INTO note VALUES('fnbee30d1506e6cc3b6eb2ee860888ec96',2,'PRE','Parents','Dispositifs','machine','shown','file','2026-11-21T04:33:34Z','Nm1aGmftifwzmpt3',76,'n6xIfIhLxZQFsh16',NULL);
INSERT INTO note VALUES('fne6da6ea74169ba0f677ee672e3b63d34',2,'CLSPD. Café des parents','Parents','Dispositifs','machine','shown','file','2026-11-21T04:33:34Z','Nm1aGmftifwzmpt3',78,'n6xIfIhLxZQFsh16',NULL);
INSERT INTO note VALUES('fn0563e4a2931013927e6b4082fa810b83',2,'Avoir besoin de l’avis des enfants du quartier : mène un diagnostic de quartier dans les écoles La demande des parents','Parents','Invitation aux rencontres de quartier','machine','shown','file','2026-11-21T04:33:34Z','Nm1aGmftifwzmpt3',50,'vBv2dmuLRzL1UZX5',NULL);
INSERT INTO note VALUES('fn139fe91d84e8afa0c5d15e60465fd997',2,'Lien avec l’inspection académique','Parents','Actions','machine','shown','file','2026-11-21T04:33:34Z','Nm1aGmftifwzmpt3',63,'TXvaNHw6YoTBEmQ5',NULL);
INSERT INTO note VALUES('fn1bffe0db10508571b51fcd4845c14c54',2,'Demande des enseignants','Parents','Enseignants et activité spécifique','machine','shown','file','2026-11-21T04:33:34Z','Nm1aGmftifwzmpt3',54,'1BeondnI5IYR56kE',NULL);
INSERT INTO note VALUES('fn24592fcf5b5474418735f905e1dfd8b6',2,'Les besoins des un et des autres en lien avec une famille, un public ou une action','Parents','Actions','machine','shown','file','2026-11-21T04:33:34Z','Nm1aGmftifwzmpt3',52,'TXvaNHw6YoTBEmQ5',NULL);
INSERT INTO note VALUES('fn2ace484da9a194b14b2872ad0cc089d8',2,'Travailler sur l’implication des familles en difficulté éducative dans les actions du centre social','Parents','Actions','machine','shown','file','2026-11-21T04:33:34Z','Nm1aGmftifwzmpt3',39,'TXvaNHw6YoTBEmQ5',NULL);
INSERT INTO note VALUES('fn3814c697b252edb4b9dbd2e13c9fac3f',2,'Association représentant des parents d’élèves','Parents','Invitation aux rencontres de quartier','machine','shown','file','2026-11-21T04:33:34Z','Nm1aGmftifwzmpt3',64,'vBv2dmuLRzL1UZX5',NULL);
INSERT INTO note VALUES('fn38bfee7a032da41c4ec670b2b7ca6799',2,'Les actions hors cade éducatif formel, fête de quartier, brocante, kermesse','Parents','Actions','machine','shown','file','2026-11-21T04:33:34Z','Nm1aGmftifwzmpt3',44,'TXvaNHw6YoTBEmQ5',NULL);
INSERT INTO note VALUES('fn831007f20351d17b3617c52d16437bf8',2,'Pour une activité pédagogique bien spécifique','Parents','Enseignants et activité spécifique','machine','shown','file','2026-11-21T04:33:34Z','Nm1aGmftifwzmpt3',61,'1BeondnI5IYR56kE',NULL);
INSERT INTO note VALUES('fnb47145ff3708134a5005a37199a87113',2,'Activité spécifique à l’école','Parents','Enseignants et activité spécifique','machine','shown','file','2026-11-21T04:33:34Z','Nm1aGmftifwzmpt3',68,'1BeondnI5IYR56kE',NULL);
INSERT INTO note VALUES('fneee48290f6c367675f932a6c56f63024',2,'L’école, direction ou enseignants, demande de l’aide au centre social pour les accompagner dans une demande de subvention','Parents','Enseignants et activité spécifique','machine','shown','file','2026-11-21T04:33:34Z','Nm1aGmftifwzmpt3',40,'1BeondnI5IYR56kE',NULL);
CREATE TABLE theme (
  id TEXT PRIMARY KEY,
  question_number INTEGER,
  title TEXT,
  titled_by TEXT,
  held INTEGER
, heading INTEGER, hint TEXT) STRICT;
INSERT INTO theme VALUES('N3k4Olsycw12eT0n',1,'Lien de confiance','machine',0,0,'');
INSERT INTO theme VALUES('Ww12kHaeicxecAlO',1,'Besoins des populations et volonté','machine',0,0,'');
INSERT INTO theme VALUES('xLH1TIsg8rwkMef2',1,'Projet et intérêt','machine',0,0,'');
INSERT INTO theme VALUES('vBv2dmuLRzL1UZX5',2,'Invitation aux rencontres de quartier','machine',0,0,'');
INSERT INTO theme VALUES('n6xIfIhLxZQFsh16',2,'Dispositifs','machine',0,0,'');
INSERT INTO theme VALUES('1BeondnI5IYR56kE',2,'Enseignants et activité spécifique','machine',0,0,'');
INSERT INTO theme VALUES('TXvaNHw6YoTBEmQ5',2,'Actions','machine',0,0,'');
CREATE TABLE vote (
  id TEXT PRIMARY KEY,
  question_number INTEGER,
  theme TEXT
) STRICT;
CREATE TABLE exchange (
  id TEXT PRIMARY KEY,
  question_number INTEGER,
  text TEXT,
  timecode TEXT,
  below_exchange_id TEXT,
  meeting_id TEXT,
  arrived INTEGER
) STRICT;
INSERT INTO exchange VALUES('fe832e5cb1ca06ab664a836ad0571e8da1',1,'Un a priori positif de part et d’autre.','',NULL,'Nm1aGmftifwzmpt3',81);
INSERT INTO exchange VALUES('fed8085308fb3ba1097be65053cae2b4e0',1,'Mieux connaitre l’école et comprendre','',NULL,'Nm1aGmftifwzmpt3',82);
INSERT INTO exchange VALUES('fe011d8b314a878a1e58227c59d1630623',1,'Sa politique','','fed8085308fb3ba1097be65053cae2b4e0','Nm1aGmftifwzmpt3',83);
INSERT INTO exchange VALUES('feb7b2c60874d2a6ae5046a93f25b6e60d',1,'Ses organisations','36-14','fed8085308fb3ba1097be65053cae2b4e0','Nm1aGmftifwzmpt3',84);
CREATE TABLE source (
  id TEXT PRIMARY KEY,
  title TEXT,
  who TEXT,
  date TEXT,
  place TEXT,
  consent TEXT,
  text TEXT
) STRICT;
INSERT INTO source VALUES('fs8da706c2df275970bf0a67dd895e15ad','Entretien 1','école élémentaire','','','unknown','');
CREATE TABLE quotation (
  id TEXT PRIMARY KEY,
  question_number INTEGER,
  heading TEXT,
  text TEXT,
  origin TEXT,
  source TEXT,
  timecode TEXT,
  arrived INTEGER,
  source_id TEXT
) STRICT;
INSERT INTO quotation VALUES('fq83444e7529f1fb9e618a01e07e0a99d9',1,'Des personnes et des volontés','Les liens écoles et centres sociaux dépendent beaucoup des personnes volontaires pour entretenir ce lien','unknown','Entretien 1','',86,'fs8da706c2df275970bf0a67dd895e15ad');
COMMIT;
PRAGMA application_id = 1196576848;
PRAGMA user_version = 1;
