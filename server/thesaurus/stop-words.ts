import { fold } from '../platform/text/fold.js';

/**
 * Function words of the seven languages. Left out is what is also a subject in a sister language: mine, well, solo (soil
 * in Portuguese; see `functionWordsOf`).
 */
const function7 = `
a about above across after again against all almost along already also although always am among an and another any anyone
anything are around as at away back be became because become becomes been before behind being below besides between
beyond both but by can cannot could did do does doing done down during each either else enough especially etc even ever
every everyone everything few fewer for from further get gets give given gives go goes going got had has have having he
hence her here hers herself him himself his how however i if in instead into is it its itself just keep kept least less
like made mainly make makes making many may me might more moreover most mostly much must my myself near neither never
next no nobody none nor not nothing now of off often on once only onto or other others otherwise our ours ourselves out
over own per perhaps rather same say says see seen several shall she should since so some someone something somewhat soon
still such take taken takes than that the their theirs them themselves then there thereby therefore these they thing
things this those though through throughout thus till to together too toward towards under unless until up upon us very
via was we went were what whatever when whenever where whereas wherever whether which while who whoever whole whom
whose why will with within without would yet you your yours yourself
a al algo alguien algun alguna algunas alguno algunos alla alli ambas ambos ante antes aquel aquella aquellas aquello
aquellos aqui asi aun aunque bajo bien cabe cada casi como con contra cual cuales cualquier cualquiera cuando cuanto
cuantos cuya cuyas cuyo cuyos de debe deben debido del demas dentro desde despues donde dos durante e el ella ellas ello
ellos en encima entonces entre era eran eres es esa esas ese eso esos esta estaba estaban estan estar estas este
esto estos fue fueron fuera gracias ha haber habia habian hace hacen hacer hacia han hasta hay he incluso ir jamas junto
la las le les lo los mas me mediante mejor menos mi mientras mis misma mismas mismo mismos mucha muchas mucho muchos muy
nada nadie ni ningun ninguna ninguno no nos nosotros nuestra nuestras nuestro nuestros nunca o os otra otras otro otros
para pero poca pocas poco pocos podemos poder podria por porque pronto puede pueden pues que quien quienes sea sean
segun ser si sido siempre siendo sin sino sobre sola solas somos son soy su sus suya suyas suyo suyos tal
tales tambien tampoco tan tanta tantas tanto tantos te tenemos tener tengo ti tiene tienen toda todas todavia todo todos
tras tu tus u un una unas uno unos usted ustedes va van varias varios vez veces y ya yo
a agora ainda alem algo alguem algum alguma algumas alguns ali ambas ambos ante antes ao aos apenas apos aquela aquelas
aquele aqueles aqui aquilo as assim ate atraves cada com como contra cuja cujas cujo cujos da daquele das de dela delas
dele deles dentro depois desde dessa desse desta deste deve devem disso disto do dos durante e ela elas ele eles em
embora enquanto entao entre era eram essa essas esse esses esta estao estar estas estava estavam este estes eu faz fazem
fazer foi foram fora ha havia houve isso isto ja la lhe lhes logo mais mas me mediante meio menos mesma mesmas mesmo
mesmos meu meus minha muita muitas muito muitos na nada nao nas nem nenhum nenhuma nesta neste ninguem no nos nossa
nossas nosso nossos num numa nunca o onde os ou outra outras outro outros para pela pelas pelo pelos perante pode podem
poder pois por porem porque pouca poucas pouco poucos qual quais qualquer quando quanto quantos quase que quem sao se
seja sejam sem sempre sendo ser sera seu seus si sido sob sobre sua suas tais tal tambem tampouco tanta tanto tao te tem
temos tenha ter teve tinha toda todas todavia todo todos tudo tu ultimo um uma umas uns varias varios vez vezes voce voces
a afin ai ainsi ait alors apres assez au aucun aucune aucunes aucuns aujourd auquel aussi autant autour autre autres aux
auxquels avaient avait avant avec avoir avons ayant beaucoup bien bientot c car ce ceci cela celle celles celui cent
cependant ces cet cette ceux chacun chacune chaque chez ci comme comment contre d dans de dedans dehors deja depuis
derriere des desormais devant doit doivent donc dont dos du duquel durant elle elles en encore enfin ensuite entre envers
est et etaient etait etant ete etes etre eu eux faire fait faites font furent grace hors ici il ils j je jusqu jusque l la
laquelle le lequel les lesquelles lesquels leur leurs loin lors lorsque lui ma mais malgre me meme memes mes mieux moi
moins mon moyennant n ne neanmoins ni non nos notre notres nous on ont or ou oui outre par parce parfois parmi partout pas
pendant peu peut peuvent plupart plus plusieurs plutot pour pourquoi pourtant pres presque puis puisque qu quand quant
que quel quelle quelles quelque quelques quels qui quoi s sa sans sauf se selon sera seront ses seul seule seules seulement
seuls si sien sinon soi soit sommes son sont sous souvent suis sur surtout t ta tandis tant tel telle telles tels tes toi
ton toujours tous tout toute toutes tres trop tu un une va vers voici voila vos votre votres vous vraiment y
без более больше будет будут бы был была были было быть в вам вами вас ваш весь во вот все всегда всего всей всем всех вы
где да даже два для до другие других его ее если есть еще же за здесь и из или им ими их к как какая какие какой когда кого
который которая которое которые которых кто куда ли либо лишь между меня мне многие может можно мой мы на над надо нам
нас наш наши не него нее нет ни них но ну о об обо однако он она они оно от очень перед по под после потом потому почти
при про с сам свои своих себя сейчас со так также такие такой там те тем теперь то того тоже той только том тот ту тут ты
у уже хотя чего чей чем через что чтобы эта эти этих это этого этой этом этот этому я
اذا الا الى الان التى التي الذى الذي الذين اللذان اللواتي اما امام ان انا انت انه انها انهم او اي ايضا اين بعد بعض بل بما
به بها بين تحت تكون تلك ثم جدا جميع حتى حول حيث حين خلال دون ذات ذلك سوف سوى ضد ضمن عبر عدد عدم على عليه عليها عن عند عندما
غير فقط فوق في فيه فيها قبل قد كان كانت كل كلا كما كيف كيفية لا لدى لذلك لكن لم لماذا لن له لها لهم لو ليس ليست ما ماذا متى
مثل مع معظم من منذ منها منه مهما نحن نحو هذا هذه هل هم هن هنا هناك هو هؤلاء هي و وفي ولا وهو وهي ومن وما يكون يمكن
我们 他们 她们 它们 你们 这些 那些 这个 那个 什么 哪里 如何 因为 所以 如果 但是 可以 以及 并且 或者 已经 没有 通过 进行 对于 关于 其他 以下 以上
`;

/** Numbers in words: how many, never of what. */
const numberWords = `
zero one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty
ninety hundred hundreds thousand thousands million millions billion first second third fourth fifth half quarter dozen twice
cero dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cuarenta cincuenta sesenta setenta
ochenta noventa cien ciento cientos mil miles millon millones primer primera primero primeros primeras segunda tercer
tercera tercero cuarto mitad docena
dois duas quatro sete oito nove dez onze doze vinte trinta quarenta cinquenta sessenta oitenta cem cento centos milhao
milhoes milhares primeira primeiro primeiros primeiras segundo terceira terceiro metade duzia
deux trois quatre cinq sept huit neuf dix douze quinze vingt trente quarante cinquante soixante cent cents mille milliers
millions premier premiere premiers premieres deuxieme seconde troisieme quatrieme moitie demi douzaine
ноль один одна одно два две три четыре пять шесть семь восемь девять десять двадцать тридцать сорок пятьдесят сто тысяча
тысяч тысячи миллион миллионов первый первая первое первые второй вторая третий
واحد واحدة اثنان اثنين ثلاثة ثلاث اربعة اربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني تسعة تسع عشرة عشر عشرون عشرين ثلاثون
اربعون خمسون مئة مائة الف الاف مليون اول اولى ثاني ثانية ثالث
一个 两个 三个 第一 第二 第三
`;

/** Words every listing of a marketplace for cooperation may use, and that therefore tell no subject. */
const trade = `
activity activities assistance based building capacity capacities centre center cooperation course courses country countries
developing development exchange experience experiences expert experts institution institutions international knowledge
learning national need needs offer offers partner partners practice practices programme programmes program programs
project projects regional seminar skill skills strengthening support technical technique techniques technology technologies
train trained trainer trainers trainees training transfer workshop carried carry want wants wanted work worked working improve improving new use using advisers specialists system systems
actividad actividades asistencia apoyo capacidad capacidades capacitacion centro cooperacion curso cursos desarrollo
experiencia experiencias experto expertos fortalecimiento formacion institucion instituciones internacional intercambio
nacional pais paises programa proyecto proyectos practicas regional tecnica tecnico tecnicas tecnologia tecnologias
sistema sistemas taller mejora mejorar
atividade atividades apoio capacitacao cooperacao desenvolvimento experiencia experiencias fortalecimento formacao
instituicao instituicoes internacional intercambio nacional pais paises projeto projetos praticas tecnologia tecnologias
tecnica tecnico melhoria melhorar sistema
activite activites appui assistance cadre centre cooperation cours developpement echange experience experiences expert
experts formation institution institutions international national nationale pays programme projet projets pratique
pratiques renforcement technique techniques technologie technologies stage systeme systemes atelier amelioration
`;

const listed = (words: string) => words.split(/\s+/).filter(Boolean).map(fold);

/** Words that only hold others together: they may stand between the words of a term. */
export const functionWords: ReadonlySet<string> = new Set(listed(function7));

/** The same in one language only, where they are not the first word of a term. */
export const functionWordsOf: Readonly<Record<string, ReadonlySet<string>>> = { es: new Set(['solo']) };

/** Words that tell no subject by themselves, though they may be part of a term ("technology transfer"). */
export const stopWords: ReadonlySet<string> = new Set(listed(`${function7} ${numberWords} ${trade}`));
