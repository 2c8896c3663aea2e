"""French: elisions, words that say nothing, plurals that no rule finds."""

import snowballstemmer

from search.analysis.analyser import Analyser

ELISIONS = frozenset("c d j l m n s t qu jusqu lorsqu puisqu quoiqu presqu quelqu".split())
STOP_WORDS = frozenset(
    """
    a afin ai ainsi alors apres as au aucun aucune aujourdhui auquel aussi autre autres aux auxquels avait avant
    avec avez avoir avons ayant c ca car ce ceci cela celle celles celui cependant certain certaine certaines
    certains ces cet cette ceux chaque chez ci comme comment d dans de deja depuis des desormais dessous dessus
    donc dont du durant elle elles en encore entre es est et etaient etait etant ete etre eu eux faire fait faut
    font hors il ils j je jusque l la laquelle le lequel les lesquelles lesquels leur leurs lors lorsque lui m
    ma mais me meme memes mes mon n ne ni non nos notre nous on ont or ou par parce parmi pas pendant peu peut
    peuvent plus plusieurs plutot pour pourquoi puis puisque qu quand que quel quelle quelles quels qui quoi s
    sa sans se sera seront ses si sinon soi soit son sont sous suis sur t ta te tel telle telles tels tes toi
    ton tous tout toute toutefois toutes tres tu un une va vers via voici voila vos votre vous vu y
    """.split()
)
IRREGULAR = {
    "jeux": "jeu", "lieux": "lieu", "enjeux": "enjeu", "milieux": "milieu", "feux": "feu", "voeux": "voeu",
    "adieux": "adieu", "neveux": "neveu", "cheveux": "cheveu", "yeux": "oeil", "cieux": "ciel", "aieux": "aieul",
    "travaux": "travail", "vitraux": "vitrail", "coraux": "corail", "baux": "bail", "messieurs": "monsieur",
    "mesdames": "madame", "handicape": "handicap", "handicapee": "handicap", "parcour": "parcours",
}  # fmt: skip


def build() -> Analyser:
    stemmer = snowballstemmer.stemmer("french").stemWord

    def stem(word: str) -> str:
        # The stemmer knows « préparée » by its accent, which is folded: « preparee » is brought to « prepare » first.
        for ending in ("ees", "ee", "es"):
            if word.endswith(ending) and len(word) > len(ending) + 3:
                word = word[: -len(ending)] + "e"
                break
        return stemmer(word)

    return Analyser(stem, ELISIONS, frozenset(), STOP_WORDS, IRREGULAR)
