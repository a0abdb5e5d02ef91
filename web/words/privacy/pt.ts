import type { PrivacyWords } from './en.js';

export const privacy = {
  'privacy.title': 'Dados pessoais',
  'privacy.lead':
    'Todos os tipos de dados sobre pessoas que este serviço guarda, porquê, quem os vê, quanto tempo são conservados e o que lhes acontece se pedir que sejam apagados. É a própria lista pela qual o serviço se rege.',
  'privacy.why': 'Fundamento',
  'privacy.class': 'Classe',
  'privacy.sees': 'Quem os vê',
  'privacy.nobody': 'Ninguém; só o serviço os usa',
  'privacy.kept': 'Quanto tempo são conservados',
  'privacy.erasure': 'Se for apagado',
  'privacy.backups':
    'As cópias de segurança não são percorridas: o que foi apagado desaparece delas quando são substituídas. Quem gere esta instalação diz quando.',
  'privacy.mine': 'Os meus dados',
  'privacy.mineLead': 'Quem consultou os seus dados, uma cópia deles e o seu apagamento.',
  'privacy.accesses': 'Quem consultou os seus dados',
  'privacy.accessesText': 'Cargos e organizações, não nomes. Incluem-se as candidaturas com o seu endereço eletrónico.',
  'privacy.noAccesses': 'Ninguém até agora.',
  'privacy.more': 'Anteriores',
  'privacy.you': 'Você',
  'privacy.copy': 'Uma cópia dos seus dados',
  'privacy.copyText':
    'Tudo o que se sabe de si, como página para ler e como ficheiro para outros programas. Será avisado quando estiver pronta e poderá descarregá-la durante sete dias.',
  'privacy.askCopy': 'Fazer uma cópia',
  'privacy.making': 'Em preparação',
  'privacy.readable': 'Para ler (HTML)',
  'privacy.file': 'Para programas (JSON)',
  'privacy.until': 'Até {date}',
  'privacy.erase': 'Apagar os meus dados',
  'privacy.eraseText': 'A sua conta termina com isso. É feito sete dias depois do pedido; até lá, pode retirá-lo aqui.',
  'privacy.eraseWhat': 'O que existe e o que lhe acontece',
  'privacy.records': '{count, plural, one {# registo} many {# de registos} other {# registos}}',
  'privacy.askErasure': 'Pedir o apagamento',
  'privacy.takeBack': 'Afinal, manter a minha conta',
  'privacy.erasureDue': 'Os seus dados serão apagados em {date}.',
  'privacy.lastFocalPoint':
    'É o último ponto focal de {country}. Designe primeiro um sucessor: de outro modo ninguém poderia avalizar nem propor em nome do país.',
  'privacy.lastAdministrator': 'É o último administrador. Designe primeiro um sucessor.',
  'privacy.register': 'O que este serviço sabe das pessoas',
} satisfies PrivacyWords;
