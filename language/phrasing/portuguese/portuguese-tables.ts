import type { LanguageTables } from '../common/language-tables.js';
import { portugueseRules } from './portuguese-rules.js';

export const portugueseTables: LanguageTables = {
  tag: 'pt',
  name: 'Portuguese',
  small: `
    o a os as um uma uns umas de do da dos das em no na nos nas num numa ao à aos às com sem por pelo pela pelos pelas para pra e ou nem que como mais
    menos muito já não se seu sua seus suas nosso nossa nossos nossas meu este esta estes estas esse essa isso cada todo toda todos todas nenhum
    nenhuma algum alguma vários várias outro outra outros outras mesmo mesma entre sobre sob desde até após durante mediante antes depois quando onde
    cujo quem qual porque embora é são era foi seja sejam ser está estão esteja estejam estar há haja ter tem têm tenha tenham pode podem deve devem
    novo nova novos novas primeiro primeira primeiros primeiras último última fim início final mínimo máximo aproximadamente quase cerca
    me te nos lhe eles elas ele ela eu nós ano anos mês meses semana semanas dia dias trimestre semestre atual atualmente`,
  verbs: {
    deliver: `refaz refeit reescrev reescrit reorganiz restaur troc submet submetid 
      lanç lanc entreg public publiqu cri implant implement instal constru constro desenvolv redig escrev escrit form treinar trein capacit organiz realiz abr abert integr
      migr automatiz document certific certifiqu contrat assin adquir compr equip renov redesenh desenh defin estabelec digitaliz apresent difund
      distribu envi valid finaliz termin conclu adot elabor produz moderniz substitu configur conect transfer traduz inaugur program test aprov
      cadastr catalog inventari incorpor habilit ativ etiquet colet coloc plant reform ampli mont edit grav complet padroniz estrutur disponibiliz
      consolid refator mape arquitet homolog deploi oferec ministr viabiliz iniciar inici registr reescrev hosped cri
      estend pint limp arquiv alug isol criptograf deslig relanç relanc atualiz atribu convoc convoqu conced ratific ratifiqu deposit
      exped embal imprim ergu unific unifiqu harmoniz parametriz fornec forneç celebr seme desmont paviment asfalt perfur`,
    make: 'faz feit ger fabric prepar constitu d',
    work: `pergunt ouv ouç vistori cronometr 
      analis cont estud avali med mens audit entrevist reun contat lig acompanh identific explor pesquis particip verific revis compar examin consult assist visit
      planej monitor observ mape prioriz prospect trabalh lider coordent coorden dedic assessor gerenci supervision levant diagnostic facilit prop apoi
      investig discut estrutur orient descobr
      efetu negoci inspecion control ensai escut interrog sond telefon dirig dirij corrig corrij debat percorr patrulh convers`,
    affect: 'motiv inspir convenc sensibiliz fideliz fortalec empoder impulsion engaj encant',
    raise: `
      aument increment melhor elev duplic dobr tripl sub cresc aceler maximiz otimiz potencializ ampli expand escal alavanc triplic
      prolong`,
    lower: `
      reduz diminu baix barate minimiz limit encurt elimin evit cort ca caí zer economiz mitig desc alivi poup encolh moder`,
    reach: 'alcanç alcanc ating obt obtiv obtid obtenh consegu cheg super pass bat cumpr',
    keep: 'mant mantenh mantid conserv garant preserv estabiliz respeit ret reter retid sustent',
    win: 'ader adir som ganh receb capt atra conquist convert fideliz adquir sum fech',
    serve: `
      atend respond resolv entregu tramit despach solucion process contest trat serv sirv consert repar reembols`,
    behave: `
      us utiliz recomend volt retorn compr renov perman pag cancel abandon adot aprov le leem compreend consom
      complet fic encontr declar domin aplic cozinh dorm com confi repet prefer vot relat`,
    arrive: 'inscrev inscrit cadastr baix visit assin candidat clic segu reserv solicit matricul',
    fare: 'dur funcion cust demor falh ocorr carreg inici circul trav',
    finish: 'termin finaliz complet conclu encerr fech',
    spend: 'invest gast dedic destin aloc',
  },
  verbEndings: {
    infinitive: 'ar er ir or ar-se er-se r',
    finite: 'a am e em ou aram eram iram iu eu ei i ará arão erão irá irão emos amos imos o ava ia am m imos',
    participle: 'ado ada ados adas ido ida idos idas to ta tos tas ada',
    gerund: 'ando endo indo',
    nominal: 'ação acao ações acoes ição icao ições ção cao ções mento mentos amento imento amentos agem',
  },
  unknownParticiples: 'ado ada ados adas ido ida idos idas eito eita eitos eitas',
  participleMarks: '',
  irregular: { raise: 'sobe sobem', lower: 'cai caem caia caiam' },
  doings: {
    deliver: `
      lançamento lancamento entrega publicação criação implantação instalação construção desenvolvimento implementação redação formação capacitação treinamento
      organização realização abertura integração migração automação certificação contratação assinatura aquisição compra renovação redesenho
      definição inauguração difusão elaboração adoção modernização substituição digitalização conclusão finalização`,
    raise:
      'aumento incremento subida alta crescimento melhoria duplicação aceleração otimização expansão elevação',
    lower: 'redução reducao baixa diminuição queda eliminação corte economia',
    reach: 'obtenção alcance cumprimento',
    keep: 'manutenção',
    win: 'captação fidelização conquista',
    work: 'análise analise estudo avaliação acompanhamento pesquisa participação auditoria revisão planejamento gestão monitoramento diagnóstico mapeamento',
  },
  nouns: {
    outcome: `
      taxa receita faturamento margem rentabilidade lucro custo despesa satisfação satisfacao tempo prazo duração espera retenção abandono churn conversão conversao
      disponibilidade confiabilidade desempenho produtividade nps csat mrr arr roi ebitda nota pontuação participação consumo emissão absenteísmo rotatividade turnover
      lealdade confiança segurança saúde aprendizado uso adoção ticket perda desperdício latência velocidade pontualidade ocupação
      valor estoque liquidez recorrência recomendação recompra resultado compromisso bem-estar precisão venda engajamento gmv ltv cac
      eficiência rejeição evasão mortalidade inadimplência acesso dívida resíduo energia água autonomia
      abertura empregabilidade frequência aprovação salário uptime carga dau mau runway
      endividamento fidelidade sinistralidade sobrevivência dor assiduidade inserção rendimento colheita safra pegada vacância preço
      tarifa audiência limpeza ruído poluição temperatura gasto`,
    measure:
      'índice indice indicador nível média mediana proporção porcentagem percentual ranking score posição',
    problem: `
      erro falha bug incidente queixa reclamação reclamacao avaria atraso acidente litígio defeito anomalia devolução cancelamento abandono
      ruptura queda infecção interrupção vulnerabilidade regressão vazamento lesão demora ausência duplicata alerta multa retrabalho chargeback parada
      roubo furto fraude quebra desabastecimento engarrafamento apagão intrusão brecha despejo`,
    bridge: `intenção manifestação pré-cadastro pré-inscrição pré-venda 
      prospect lead inscrição inscrito download visitante visita assinante seguidor participante candidatura candidato parceiro parceria
      tráfego clique pipeline oportunidade demo teste_grátis cadastro contato impressão voluntário doador cotação reserva trial acesso_ao_site instalação_do_app membro deal aluno_novo
      adesão currículo`,
    artefact: `sinalização armazém almoxarifado etiqueta tese telecomando selo descrição patrocínio antena painel fibra ficha 
      aplicativo aplicação app site portal plataforma sistema software ferramenta guia relatório documento documentação estratégia plano roadmap
      protótipo prototipo mvp versão funcionalidade função módulo modulo interface painel dashboard banco_de_dados processo procedimento política politica modelo manual
      artigo vídeo video podcast folheto catálogo boletim curso programa máquina equipamento prédio loja filial escritório oficina_mecânica
      vaga contrato acordo convênio licença certificado certificação orçamento produto oferta projeto iniciativa comitê lista mapa
      página blog conteúdo conteudo wiki chatbot servidor infraestrutura arquitetura design logo marca estudo questionário apresentação
      norma padrão kit trilha árvore estação playbook runbook código api backup maquete entregável feature release marco piloto ficha
      alvará cartão carregador fluxo carteira formulário cardápio receita_culinária linha caderno rampa sala espaço componente biblioteca repositório tutorial requisito protocolo endpoint tela template
      identidade ambiente squad_nova turma canal tema integração plugin
      frota veículo bicicleta ônibus caminhão furgão janela caldeira turbina placa calçada ciclovia ponte estrada creche ginásio piscina
      museu parque praça moradia laboratório sensor forno robô medidor câmera drone impressora diretório decreto lei regulamento estatuto
      aditivo edital organograma cartaz cartilha filme série episódio livro romance revista foto coleção embalagem patente bolsa fundo
      subsídio fundação comissão algoritmo horta poço luminária disciplina`,
    event: `
      oficina workshop treinamento seminário evento feira conferência webinar campanha jornada festa encontro hackathon meetup concerto
      torneio exposição palestra live mutirão espetáculo congresso concurso bazar`,
    effort: `
      ronda simulado demonstração assembleia vistoria inspeção entrevista reunião reuniao ligação análise auditoria hora sessão revisão
      visita_de_campo sprint retrospectiva assessoria consulta mentoria conversa pesquisa benchmark sondagem supervisão`,
    coverage: 'cobertura avanço progresso cumprimento completude',
    outsider: `
      cliente usuário usuario usuária paciente cidadão cidadã aluno aluna estudante inquilino pai mãe leitor leitora passageiro consumidor comprador família familia criança jovem
      beneficiário habitante domicílio doador morador fornecedor desenvolvedor empresa pme visitante membro assinante segurado agricultor comerciante
      jogador farmácia produtor restaurante pessoa contabilidade lojista motorista entregador vizinho turista hóspede escola
      pecuarista apicultor ouvinte espectador torcedor idoso aposentado refugiado desempregado cuidador artesão associação cooperativa
      cooperado ciclista pedestre`,
    insider: `
      funcionário funcionaria funcionária colaborador colaboradora trabalhador equipe time gerente gestor manager vendedor vendedora técnico técnica agente enfermeiro enfermeira docente professor
      professora consultor pessoal engenheiro engenheira médico médica estagiário diretoria área staff líder lider chefe operador analista squad
      parteira auxiliar educador instrutor montador soldador carpinteiro cozinheiro garçom aprendiz jurista policial bombeiro secretária
      contador atendente`,
    quality:
      'qualidade colaboração transparência comunicação cultura imagem atratividade inovação agilidade coesão eficácia experiência organização liderança excelência sustentabilidade inclusão visão maturidade',
    served:
      'solicitação pedido processo_judicial chamado ticket pacote ligação fatura caso email reparo resposta refeição trem voo trâmite reembolso consulta ordem entrega encomenda atendimento',
    place: 'cidade região país mercado brasil portugal angola bairro município europa nordeste',
    transparent: 'número numero quantidade volume montante soma total metade terço quarto maioria parte base',
  },
  nounEndings: 's es a as os o ões oes ãos ães ns is eis éis m',
  plurals: 'ão_ões ão_ães m_ns al_ais el_éis ol_óis il_is',
  be: 'é são está estão esteja estejam seja sejam era eram será serão fica ficam',
  have: 'tem têm tenha tenham há',
  we: 'nós',
  reflexive: 'se',
  that: 'que',
  leadIns: 'assegur garant consegu permit busc ajud procur contribu comec continu',
  adverbials: 'em_prática em_produção em_funcionamento no_ar em_operação em_vigor à_disposição em_dia',
  absent: 'nenhum nenhuma zero sem nunca nem não ninguém',
  all: 'todo toda todos todas cada totalidade',
  levels:
    'no_prazo dentro_do_prazo pontualmente pontuais no_mesmo_dia sem_erros sem_erro imediatamente de_primeira antes_do_meio-dia',
  per: 'por cada semanal semanais mensal mensais diário diária diárias diários trimestral trimestrais anual anuais quinzenal regularmente',
  regions: [
    { region: 'purpose', opens: 'para pra', before: 'infinitive' },
    { region: 'purpose', opens: 'a_fim_de com_o_objetivo_de para_que com_objetivo_de visando de_modo_que' },
    { region: 'means', opens: 'através_de por_meio_de mediante graças_a via por_intermédio com_ajuda_de' },
    {
      region: 'time',
      opens: 'antes_de até para em ao_final_de até_o até_a durante desde no',
      before: 'date',
    },
    { region: 'time', opens: 'até_o_fim até_o_final ao_fim_do ao_final_do até_fim no_fim_do antes_do_fim' },
    { region: 'baseline', opens: 'em_vez_de frente_a em_relação em_comparação atualmente versus vs ante' },
    { region: 'rider', opens: 'com', before: 'number' },
  ],
  ...portugueseRules,
  claims: {
    ends: 'para a pra até',
    by: 'em',
    byBehindDoing: 'de em',
    comparatives: 'mais_rápido mais_rápidos mais_rápida mais_barato mais_alto mais menos',
    of: 'dos das do da de',
    factors: {
      2: 'dobr duplic o_dobro ao_dobro',
      3: 'triplic',
      4: 'quadruplic',
      0.5: 'à_metade pela_metade',
    },
    parts: { 0.5: 'em_metade', 0.3333333: 'em_um_terço', 0.6666667: 'em_dois_terços', 0.25: 'em_um_quarto' },
    opposites: `
      aumentar_reduzir aumentar_diminuir elevar_baixar elevar_reduzir aumenta_diminui sobe_cai subir_cair subir_baixar sobem_caem aumento_recuo elevação_redução alta_queda
      incrementar_reduzir crescer_cair cresce_cai crescimento_recuo alongar_encurtar`,
  },
  numbers: {
    decimal: ',',
    words: 'dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze',
    tens: 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem',
    and: 'e',
    zero: 'zero',
    scales: {
      mil: 1e3,
      milhão: 1e6,
      milhao: 1e6,
      milhões: 1e6,
      milhoes: 1e6,
      mi: 1e6,
      bi: 1e9,
      k: 1e3,
      m: 1e6,
      mm: 1e6,
    },
    units: {
      percent: { '%': 'porcento por_cento' },
      points: { pp: 'pontos_percentuais ponto_percentual', points: 'ponto pontos' },
      money: { BRL: 'real reais', EUR: 'euro euros', USD: 'dólares' },
      duration: {
        seconds: 'segundo segundos',
        minutes: 'minuto minutos',
        hours: 'hora horas hrs',
        days: 'dia dias',
        workdays: 'dia_útil dias_úteis',
        weeks: 'semana semanas',
        months: 'mês meses',
        quarters: 'trimestre trimestres',
        years: 'ano anos',
      },
      score: { stars: 'estrela estrelas' },
      factor: { '×': 'vezes vez' },
    },
    months:
      'janeiro_jan fevereiro_fev março abril_abr maio junho_jun julho_jul agosto_ago setembro_set outubro_out novembro_nov dezembro_dez',
    periods: 't trimestre q semestre',
    before: {
      atLeast: 'pelo_menos mais_de mínimo superior_a acima_de maior_que ao_menos no_mínimo acima',
      atMost: 'menos_de no_máximo máximo inferior_a em_menos_de abaixo_de menor_que até em_até abaixo',
      change: 'em em_pelo_menos em_ao_menos',
      target: 'para a até para_menos_de para_mais_de pra',
      from: 'de do da',
    },
    within: 'em',
    behind: { atLeast: 'ou_mais no_mínimo', atMost: 'ou_menos no_máximo' },
  },
};
