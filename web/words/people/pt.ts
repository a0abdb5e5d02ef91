import type { PeopleWords } from './en.js';

export const people: PeopleWords = {
  'person.stays':
    'Os anúncios, as correspondências e os compromissos pertencem à organização, não a uma pessoa. Ficam com ela quando o papel termina.',
  'person.goOn': 'Continuam com o mesmo papel: {names}.',
  'person.nobody': 'Mais ninguém tem este papel aqui.',
  'person.ends':
    'As suplências nomeadas para este papel e os convites desta pessoa que ninguém aceitou terminam com ele.',
  'person.last':
    'É a última pessoa com este papel. Convide primeiro quem lhe suceda; depois de aceite o convite, este papel pode terminar.',
  'person.to': 'Novo papel, em vez deste',
  'person.change': 'Mudar o papel',
  'person.help': 'Quando não consegue iniciar sessão',
  'person.helpWhy':
    'Só se tiver a certeza de que é esta pessoa quem o pede. Ela fica a saber o que foi feito e como o confirmou.',
  'person.proof': 'Como confirmou quem o pede?',
  'person.proof.in_person': 'Encontrámo-nos pessoalmente',
  'person.proof.video_call': 'Numa videochamada',
  'person.proof.call_back': 'Liguei de volta para um número que conhecia',
  'person.proof.official_letter': 'Por carta oficial',
  'person.signOut': 'Terminar todas as suas sessões',
  'person.resetFactor': 'Retirar os seus segundos fatores',
  'verify.title': 'Centro de excelência',
  'verify.why': 'A sua confirmação é pública e aparece com o nome da instituição.',
  'verify.whyTwo':
    'Nenhum ponto focal está em funções para este país: uma segunda pessoa do Secretariado tem de concordar.',
  'verify.button': 'Verificar como centro de excelência',
  'verify.propose': 'Propor a verificação',
};
