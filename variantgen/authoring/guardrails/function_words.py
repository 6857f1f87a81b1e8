"""The small words of each language: they carry no fact, and tell which language a text is in."""

from functools import lru_cache

from variantgen.authoring.guardrails.folding import fold

_WORDS = {
    "en": "a about above after again all along also always an and another any anyone anything are aren't around as at away back be because been before "
    "behind being below between both but by can can't could did didn't do does doesn't doing don't down during each either else enough even ever every "
    "everyone everything few first for from further get gets getting give gives go goes going gone got had has have haven't having he her here hers him his how "
    "however i i'm if in into is isn't it it's its itself just keep keeps kept last least less let let's like ll made make makes making many may maybe me "
    "might more most much must my near need needs neither never next no nobody none nor not nothing now of off often on once one only onto or other others our ours out "
    "over own per perhaps put puts quite rather re really right s same say says see she should since so some someone something soon still such sure take takes than "
    "that that's the their theirs them then there there's these they they're thing things this those though through till to together too toward towards under until up "
    "upon us use used using ve very want wants was wasn't way we we'll we're we've well were what what's when where whether which while who whoever whole whom whose why will "
    "with within without won't would yes yet you you'd you'll you're you've your yours yourself come comes came look looks new old day days time today it'll t d m",
    "de": "aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bist da dabei dadurch dafur dagegen damit danach dann daran darauf darin das dass "
    "davon dazu dein deine deinem deinen deiner dem den denn der des dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines einfach "
    "einmal er es etwas euch euer eure fur ganz gar gegen genau gern gibt haben habe hat hatte her hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja "
    "jede jedem jeden jeder jedes jetzt kann kannst kein keine keinem keinen keiner konnen konnte machen macht man mehr mein meine mich mir mit muss mussen nach nicht nichts noch nun nur ob "
    "oder ohne schon sehr sein seine seinem seinen seiner seit sich sie sind so sobald solche soll sollen sondern sonst statt uber um und uns unser unsere unserem unseren unter viel viele vom von vor wann war "
    "waren warum was weil weiter welche wenn wer werden wie wieder will wir wird wirklich wo wollen worden wurde wurden zu zum zur zwischen",
    "fr": "a afin ai ainsi alors apres as au aucun aucune aussi autre autres aux avant avec avez avoir avons c' ca car ce cela celle celles celui ces cet cette ceux chaque chez comme d' dans de depuis des des "
    "donc dont du elle elles en encore entre es est et etait etc ete etes etre eu eux fait faites font grace ici il ils j' jamais je jusqu' jusque l' la le les leur leurs lors lorsque lui m' ma mais me meme "
    "memes mes moi moins mon n' ne ni nos notre nous on ont ou par parce pas pendant peu peut peuvent plus plutot pour pourquoi pouvez puis qu' quand que quel quelle quelles quels qui quoi rien s' sa sans se ses si soit "
    "son sont sous sur t' ta te tes toi ton tous tout toute toutes tres trop tu un une va vers voici voila vos votre vous y",
    "es": "a ademas ahi ahora al algo alguna algunas alguno algunos alli ante antes aqui asi aun aunque bajo bien cada casi como con contra cual cuales cualquier cuando cuanto de del desde donde dos durante e el ella ellas ellos "
    "en entre era eres es esa esas ese eso esos esta estaba estan estar este esto estos fue fueron ha habia hace hacia han has hasta hay he incluso la las le les lo los luego mas me menos mi mientras mis mucho muy nada ni ningun "
    "ninguna no nos nosotros nuestra nuestras nuestro nuestros nunca o os otra otras otro otros para pero poco por porque pues que quien quienes se sea segun ser si sido siempre sin sino sobre solo son soy su sus tambien tan tanto te tener "
    "tiene tienen toda todas todo todos tras tu tus un una unas uno unos usted ustedes va vamos vez y ya yo",
    "it": "a ad ai al alla alle agli all' allo anche ancora avere c' che chi ci cio come con contro cosa cosi cui da dai dal dall' dalla dalle degli dei del dell' della delle dello di dopo dove e e' ed ecco era essere fa fino fra gia gli ha hai hanno ho "
    "i il in io la le lei li lo loro lui l' ma mai me meno mentre mi mio mia molto ne negli nei nel nell' nella nelle no noi non nostra nostro o ogni oltre ora per perche piu poi prima proprio qua quale quali quando quanto quella quelle quelli quello questa queste questi "
    "questo qui se sei sempre senza si sia siamo sono sopra sotto sta su sua sue sui sul sull' sulla sulle suo suoi te ti tra tu tua tue tuo tuoi tutta tutte tutti tutto un un' una uno vi voi vostra vostro",
    "nl": "aan al alle alleen als altijd ander andere bij ben bent binnen daar dan dat de deze die dit door dus een elk elke en er geen haar had hebben heb hebt heeft heel hem het hier hij hoe hun ik in is je jij jou jouw jullie kan kun kunt maar maken maakt me "
    "meer men met mij mijn moet naar niet niets nog nooit nu of om omdat ons onze ook op over per te tegen toch toen tot tussen u uit uw van vanaf veel voor waar want waren was wat we weer wel welke werd wie wij wil worden wordt zal ze zeer zelf zich zij zijn zo zonder zou",
    "pt": "a ainda alem algo alguma algum ante antes ao aos apenas apos aquela aquele as assim ate bem cada com como contra da das de dela dele depois desde do dos e ela elas ele eles em enquanto entre era es essa esse esta estao estar este eu foi "
    "for ha isso isto ja la lhe logo mais mas me mesmo meu minha muito na nas nao nem no nos nossa nosso num numa nunca o onde os ou outra outro para pela pelas pelo pelos pode por porque pouco pra qual qualquer quando que quem se seja sem sempre ser seu seus si sido so sob sobre sua "
    "suas tambem tao te tem tenha toda todas todo todos tu tua tudo um uma umas uns voce voces",
}


@lru_cache(maxsize=32)
def function_words(language: str) -> frozenset[str]:
    """Return a language's function words, folded; empty for an unknown language."""
    return frozenset(fold(_WORDS.get(language, "")).split())


def is_function_word(word: str, language: str) -> bool:
    """Whether a folded word only holds a sentence together."""
    return word in function_words(language) or len(word) == 1


def content_stems(words: list[str], stems: list[str], language: str) -> list[str]:
    """Return the stems of the words that carry content."""
    return [
        stem
        for word, stem in zip(words, stems, strict=True)
        if not is_function_word(word, language) and word[0].isalpha()
    ]
