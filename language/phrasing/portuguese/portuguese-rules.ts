import type { RuleTables } from '../common/language-tables.js';
import { portugueseTopics } from './portuguese-topics.js';

/** Words for the rules besides the reading itself: check-in notes, purposes, templates and suggestions. */
export const portugueseRules: RuleTables = {
  explaining: `
    porque já_que devido graças_a embora mas porém ainda não sem desde melhor pior mais menos estável igual
    bloqueado bloqueada risco atraso atrasado adiantado esperamos espera esperado mostra mostram mostrou significa aprendemos
    surpresa causa efeito razão impacto por_isso para_que segue seguem continua`,
  noteOpeners:
    'esta_semana nesta_semana na_semana_passada ontem hoje e além_disso também este_mês neste_mês já',
  purposeClauses: 'para_que a_fim_de_que de_modo_que',
  mainForms: `
    seja_é sejam_são esteja_está estejam_estão haja_há tenha_tem tenham_têm possa_pode possam_podem faça_faz façam_fazem vá_vai vão_vão
    saiba_sabe saibam_sabem dê_dá deem_dão venha_vem venham_vêm obtenha_obtém obtenham_obtêm mantenha_mantém mantenham_mantêm
    saia_sai saiam_saem ponha_põe ponham_põem diga_diz digam_dizem queira_quer queiram_querem leia_lê leiam_leem veja_vê vejam_veem
    traga_traz tragam_trazem ouça_ouve ouçam_ouvem caia_cai caiam_caem perca_perde percam_perdem peça_pede peçam_pedem suba_sobe
    subam_sobem reduza_reduz reduzam_reduzem produza_produz produzam_produzem`,
  mainEndings:
    'guem_gam gue_ga quem_cam que_ca cem_çam ce_ça çam_cem ça_ce jam_gem ja_ge em_am e_a am_em a_e',
  links: 'de do da dos das a o os as em no na por e um uma ao à',
  template: {
    goals:
      'objetivo|resultado-chave|resultado chave|resultado|indicador|iniciativa|métrica|meta|prioridade|ação',
    whole: 'exemplo|modelo|novo objetivo|novo resultado-chave|sem título|objetivo aqui|texto aqui|teste',
    missing:
      'a (?:definir|determinar|preencher)(?= ?[.)\\]]?$)|(?:inserir|escrever|adicionar|colocar|insira|escreva) (?:aqui|(?:seu|o) \\p{L}+ aqui)|seu (?:texto|objetivo|resultado) aqui',
    placeholders:
      'nome|número|valor|meta|data|indicador|métrica|objetivo|cliente|clientes|produto|equipe|porcentagem|percentual|público|resultado|responsável|seu|sua|quê|quem|inserir|quantia|unidade|verbo|linha de base',
    change: ['de', 'para|a'],
  },
  topics: portugueseTopics,
};
