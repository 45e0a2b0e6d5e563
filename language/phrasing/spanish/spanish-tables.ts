import type { LanguageTables } from '../common/language-tables.js';
import { spanishRules } from './spanish-rules.js';

export const spanishTables: LanguageTables = {
  tag: 'es',
  name: 'Spanish',
  small: `
    el la los las lo un una unos unas de del al a en con sin por para y e o u ni que como más mas menos muy ya no si se su sus nuestro nuestra
    nuestros nuestras mi tu este esta estos estas ese esa cada todo toda todos todas ningún ninguna ninguno algún alguna varios varias otro otra otros otras
    mismo misma entre sobre bajo desde hasta hacia según durante mediante tras ante contra antes después cuando donde cuyo quien cual porque aunque
    es son era fue sea sean ser está están esté estén estar ha han haya hay haber tiene tienen tener puede pueden poder debe deben
    nuevo nueva nuevos nuevas primer primero primera primeros primeras último última fin inicio final mínimo máximo aproximadamente casi
    me te nos le les ellos ellas él ella yo nosotros año años mes meses semana semanas día días trimestre semestre actual actualmente`,
  verbs: {
    deliver: `rehac rehech apunt fich reescrib reescrit reorden rod restaur 
      lanz lanc reescrib entreg public publiqu cre despleg despliegu instal constru construy desarroll implement implant redact form capacit organiz organic realiz realic abr
      integr migr automatiz automatic document certific certifiqu contrat firm adquir adquier compr equip renov rediseñ diseñ defin establec establezc
      digitaliz digitalic present difund distribu distribuy envi valid finaliz finalic termin adopt elabor produc produzc moderniz moderniz reemplaz reemplac sustitu
      configur conect transfer traduc traduzc implementad celebr inaugur escrib escrit program prob aprob entren matricul
      registr catalog inventari incorpor habilit activ etiquet recopil coloc sembr plant reform ampli montar mont pint edit grab
      subir subid complet refactoriz depreca proced consolid sistematiz estandariz
      extend extiend limpi archiv alquil reubic reubiqu traslad rehabilit aisl desconect apag relanz relanc actualiz actualic convoc
      convoqu otorg otorgu ratific ratifiqu deposit exped embal imprim compon erig cable fusion unific unifiqu armoniz parametriz
      proporcion impart ofrec ofrezc aloj repart desmont sac saqu`,
    make: 'hac hag hech gener fabric prepar prepar constitu d',
    work: `pregunt muestre med mid escuch 
      analiz analic cont cuent estudi evalu mid medi audit entrevist encuest reun contact llam segu sigu identific identifiqu explor investig investigu particip verific verifiqu revis
      compar examin consult asist visit acompañ coach planific planifiqu monitore monitoriz observ mape prioriz prioric prospect trabaj lider coordin
      dedic dedi asesor gestion supervis recolect levant diagnostic diagnostiqu facilit propon propus apoy debat conoc
      efectu negoci inspeccion control ensay interrog sonde telefone dirig dirij corrig corrij recorr patrull habl convers`,
    affect: 'motiv inspir convenc sensibiliz fideliz fortalec empoder impuls comprome entusiasm potenci',
    raise: `
      aument increment mejor elev dupliqu duplic tripl sub crec crezc acelr aceler maximiz optimiz optimic potenci amplific sum gan trep
      triplic prolong`,
    lower: `
      reduc reduzc reduj disminu disminuy baj abarat minimiz limit acort elimin evit recort descend desciend ca cai caig ahorr cortar
      mitig aliger fren conten contien encog afloj rebaj moder`,
    reach: 'alcanz alcanc logr obten obtien obteng consegu consig lleg llegu super pas situ ubic cumpl roz',
    keep: `
      manten mantien manteng conserv garantiz garantic preserv estabiliz respet retener reten retien sosten sostien aguant`,
    win: 'adher gan recib capt atra atraig conquist convert conviert fideliz adquir sumar',
    serve: `
      atend atiend respond resolv resuelv entregad tramit despach solucion proces contest gestionad serv sirv repar reembols`,
    behave: `
      us utiliz utilic recomend recomiend regres vuelv volv compr renuev renov permanec pag cancel abandon adopt aprueb aprueb lee leen comprend consum
      complet qued termin encuentr declar dominan domin aplic cocin duerm comen confian repit repet prefier vot inicia`,
    arrive:
      'inscrib inscrit registr descarg visit suscrib suscrit postul cliqu clic sigu reserv solicit asist matricul',
    fare: 'dur funcion cuest cost tard falla fall ocurr carg arranc deja circul',
    finish: 'termin finaliz complet conclu cerr cierr concluy',
    spend: 'invert inviert gast dedic destin asign',
  },
  verbEndings: {
    infinitive: 'ar er ir arse erse irse arnos',
    finite: 'a an e en ó aron ieron ió ará arán erán irá irán emos amos imos o í aba ía amos eron ye yen',
    participle: 'ado ada ados adas ido ida idos idas ado-s to ta tos tas',
    gerund: 'ando iendo yendo',
    nominal:
      'ación acion aciones ición icion iciones ción cion ciones miento mientos amiento imiento amientos aje',
  },
  unknownParticiples: 'ado ada ados adas ido ida idos idas',
  participleMarks: '',
  irregular: {},
  doings: {
    deliver: `
      lanzamiento entrega publicación creación despliegue instalación construcción desarrollo implementación implantación redacción formación capacitación
      organización realización apertura integración migración automatización certificación contratación firma adquisición compra renovación rediseño
      diseño definición puesta inauguración difusión elaboración adopción modernización reemplazo digitalización`,
    raise: 'aumento incremento subida alza crecimiento mejora duplicación aceleración optimización',
    lower: 'reducción baja bajada disminución caída eliminación recorte descenso ahorro',
    reach: 'logro obtención alcance cumplimiento',
    keep: 'mantenimiento',
    win: 'captación fidelización',
    work: 'análisis estudio evaluación seguimiento acompañamiento investigación participación auditoría revisión planificación gestión monitoreo diagnóstico',
  },
  nouns: {
    outcome: `
      tasa ingreso ingresos facturación margen rentabilidad beneficio ganancia utilidad costo coste gasto satisfacción tiempo plazo duración espera retención abandono churn conversión
      disponibilidad fiabilidad rendimiento productividad nps csat mrr arr roi ebitda nota puntuación calificación cuota consumo emisión ausentismo absentismo rotación
      lealtad confianza seguridad salud aprendizaje uso adopción ticket pérdida merma desperdicio latencia velocidad puntualidad ocupación
      valor stock inventario liquidez recurrencia recomendación recompra resultado compromiso bienestar precisión venta participación engagement
      eficiencia calidad_de_servicio rebote deserción mortalidad morosidad cobertura_de_vacunación acceso deuda residuo energía agua autonomía
      apertura clics empleabilidad asistencia aprobación sueldo salario tráfico_pagado carga impacto
      tesorería endeudamiento fidelidad siniestralidad supervivencia dolor inserción cosecha huella frecuencia vacancia precio tarifa
      notoriedad audiencia limpieza ruido contaminación temperatura`,
    measure: 'índice indicador nivel promedio media mediana ratio porcentaje puntaje puesto ranking score',
    problem: `
      error fallo falla bug incidente incidencia queja reclamo reclamación avería retraso accidente litigio defecto anomalía devolución cancelación abandono
      rotura impago caída infección interrupción vulnerabilidad regresión fuga lesión demora ausencia duplicado alerta contagio baja multa atraso
      olvido robo fraude desabastecimiento atasco intrusión brecha desahucio apagón`,
    bridge: `intención manifestación preinscripción preventa reseña 
      prospecto lead inscripción inscrito descarga visitante visita suscriptor suscripción seguidor participante postulación candidato socio alianza aliado
      tráfico clic reunión_comercial pipeline oportunidad demo prueba_gratis registro contacto impresión voluntario donante cotización reserva cliente_nuevo partnership
      candidatura adhesión asistente`,
    artefact: `señalización cochera reglamento almacén cajero etiqueta tesis telemando anuncio acreditación patrocinio antena panel fibra 
      aplicación app sitio portal plataforma sistema software herramienta guía informe reporte documento documentación estrategia plan hoja_de_ruta roadmap
      prototipo mvp versión funcionalidad función módulo interfaz tablero panel dashboard base_de_datos proceso procedimiento política plantilla manual
      artículo video vídeo podcast folleto catálogo boletín curso programa máquina equipo_nuevo edificio tienda sucursal oficina taller_mecánico
      puesto contrato acuerdo convenio licencia certificado certificación presupuesto producto oferta proyecto iniciativa comité lista mapa
      página blog contenido wiki chatbot servidor infraestructura arquitectura diseño logo marca estudio encuesta cuestionario presentación
      norma estándar kit ruta árbol estación playbook runbook prueba test código api respaldo maqueta entregable feature release hito piloto ficha
      copia tarjeta cargador módulo lista formulario menú receta carta línea cuaderno rampa sala espacio módulo componente biblioteca repositorio tutorial modelo cláusula protocolo endpoint
      flota vehículo bicicleta tranvía autobús camión furgoneta seto ventana caldera aerogenerador placa acera carril puente carretera
      polideportivo piscina museo parque plaza vivienda laboratorio sensor horno cámara dron impresora directorio decreto ley estatuto
      adenda pliego baremo organigrama cartel tríptico película serie episodio canción libro novela revista foto colección gama envase
      patente sello beca fondo subvención fundación comisión canal algoritmo huerto sendero asignatura`,
    event: `
      taller capacitación seminario evento feria conferencia webinar campaña jornada fiesta encuentro hackathon meetup concierto torneo
      exposición sesión charla curso_presencial foro espectáculo congreso concurso hackatón mercadillo`,
    effort: `
      recorrido simulacro conversación demostración asamblea ronda inspección turno entrevista reunión llamada análisis auditoría hora
      sesión revisión intercambio visita_de_campo encuesta sprint retrospectiva asesoría consulta mentoría tutoría sondeo supervisión`,
    coverage: 'cobertura avance progreso cumplimiento completitud',
    outsider: `
      cliente clienta usuario usuaria paciente ciudadano ciudadana alumno alumna estudiante inquilino padre madre lector lectora pasajero consumidor comprador familia niño niña joven
      beneficiario habitante hogar donante residente proveedor desarrollador empresa pyme visitante miembro suscriptor asegurado agricultor comerciante
      jugador farmacia productor restaurante persona gente vecino turista huésped
      viajero ganadero viticultor apicultor senderista oyente espectador aficionado jubilado refugiado desempleado cuidador artesano
      ayuntamiento asociación cooperativa ciclista peatón`,
    insider: `
      empleado empleada colaborador colaboradora trabajador trabajadora equipo gerente manager comercial vendedor vendedora técnico técnica agente enfermero enfermera docente profesor profesora
      maestro chofer conductor asesor personal plantilla ingeniero ingeniera médico médica practicante dirección área staff líder jefe operario analista
      matrona auxiliar educador formador repartidor montador soldador carpintero cocinero camarero capataz becario jurista policía bombero
      secretaria contable aprendiz`,
    quality:
      'calidad colaboración transparencia comunicación cultura imagen atractivo innovación agilidad cohesión eficacia experiencia organización liderazgo excelencia sostenibilidad inclusión visión',
    served:
      'solicitud pedido expediente ticket paquete llamada factura entrega caso correo reparación respuesta comida tren vuelo trámite reembolso consulta orden cita envío',
    place:
      'ciudad región país mercado españa méxico argentina chile colombia perú barrio municipio europa latinoamérica',
    transparent:
      'número numero cantidad base volumen monto suma total mitad tercio cuarto mayoría parte proporción',
  },
  nounEndings: 's es a as os o',
  plurals: 'z_ces',
  be: 'es son está están esté estén sea sean era eran será serán queda quedan',
  have: 'ha han haya hayan tiene tienen tenga tengan',
  we: 'nosotros hemos',
  reflexive: 'se',
  that: 'que',
  leadIns:
    'asegur garantiz garantic logr consegu permit permiten busc ayud procur contribu empez comenz continu',
  adverbials:
    'en_marcha en_línea en_producción en_funcionamiento en_práctica en_servicio a_disposición al_día',
  absent: 'ningún ninguna ninguno cero sin nunca ni no nadie',
  all: 'todo toda todos todas cada totalidad',
  levels:
    'a_tiempo puntual puntuales puntualmente el_mismo_día sin_errores en_plazo dentro_del_plazo de_inmediato a_la_primera antes_del_mediodía',
  per: 'por cada semanal semanales mensual mensuales diario diaria diarias diarios trimestral trimestrales anual anuales quincenal regularmente',
  regions: [
    { region: 'purpose', opens: 'para', before: 'infinitive' },
    {
      region: 'purpose',
      opens: 'con_el_fin_de a_fin_de con_el_objetivo_de para_que con_objeto_de de_modo_que',
    },
    { region: 'means', opens: 'mediante a_través_de gracias_a por_medio_de vía a_partir_de con_ayuda_de' },
    {
      region: 'time',
      opens: 'antes_de antes_del hasta para en al a_fines_de a_finales_de durante desde',
      before: 'date',
    },
    {
      region: 'time',
      opens:
        'antes_de_fin al_final_del al_cierre_del a_fin_de_año a_fin_de_mes antes_del_cierre antes_de_terminar',
    },
    {
      region: 'baseline',
      opens: 'en_lugar_de frente_a respecto_a comparado actualmente versus vs en_vez_de respecto_al',
    },
    { region: 'rider', opens: 'con', before: 'number' },
  ],
  ...spanishRules,
  claims: {
    ends: 'a al a_un hasta hasta_el',
    by: 'en en_un un',
    byBehindDoing: 'de del de_un en en_un',
    comparatives: 'más_rápido más_rápidos más_rápida más_corto más_barato más_alto más menos',
    of: 'de_los de_las del de_la',
    factors: {
      2: 'duplic duplicación el_doble al_doble',
      3: 'triplic el_triple al_triple',
      4: 'cuadruplic',
      0.5: 'a_la_mitad',
    },
    parts: {
      0.5: 'en_la_mitad',
      0.3333333: 'en_un_tercio',
      0.6666667: 'en_dos_tercios',
      0.25: 'en_un_cuarto',
    },
    opposites: `
      aumentar_reducir aumentar_disminuir incrementar_disminuir incrementar_reducir aumenta_disminuye aumenta_baja sube_baja subir_bajar suben_bajan aumento_descenso
      incremento_descenso elevar_bajar crecer_decrecer crece_decrece subida_reducción subida_disminución subida_caída ampliar_acortar alargar_acortar`,
  },
  numbers: {
    decimal: ',',
    words: 'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince',
    tens: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien',
    and: 'y',
    zero: 'cero',
    scales: { mil: 1e3, millón: 1e6, millon: 1e6, millones: 1e6, mm: 1e6, mdp: 1e6, k: 1e3, m: 1e6 },
    units: {
      percent: { '%': 'porciento por_ciento' },
      points: { pp: 'puntos_porcentuales punto_porcentual', points: 'punto puntos' },
      money: { EUR: 'euro euros', USD: 'dólares', MXN: 'pesos', PEN: 'soles' },
      duration: {
        seconds: 'segundo segundos',
        minutes: 'minuto minutos',
        hours: 'hora horas hrs',
        days: 'día días',
        workdays: 'día_hábil días_hábiles día_laborable días_laborables',
        weeks: 'semana semanas',
        months: 'mes meses',
        quarters: 'trimestre trimestres',
        years: 'año años',
      },
      score: { stars: 'estrella estrellas' },
      factor: { '×': 'veces vez' },
    },
    months:
      'enero_ene febrero_feb marzo_mar abril_abr mayo junio_jun julio_jul agosto_ago septiembre_sep octubre_oct noviembre_nov diciembre_dic',
    periods: 't trimestre q semestre',
    before: {
      atLeast:
        'al_menos más_de más_del mas_de mínimo superior_a por_encima_de mayor_a mayor_que por_encima_del encima_del',
      atMost:
        'menos_de menos_del como_máximo máximo inferior_a en_menos_de por_debajo_de por_debajo_del menor_a menor_que bajo a_menos_de debajo_de hasta',
      change: 'en_un en en_al_menos_un un_+ en_más_de',
      target: 'a al hasta hasta_el a_menos_de al_menos a_más_de para',
      from: 'de del desde desde_el',
    },
    within: 'en',
    behind: { atLeast: 'o_más o_mas como_mínimo', atMost: 'o_menos como_máximo' },
  },
};
