"""Communes the product knows from the start: the main ones of each department of the network, and of Québec.

One line per department: its code, then « name INSEE-code postcode ». Quebec's codes are those of its own institute.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Commune:
    department: str
    name: str
    code: str
    postcode: str
    country: str = "FR"


FRANCE = """
01: Bourg-en-Bresse 01053 01000; Oyonnax 01283 01100; Ambérieu-en-Bugey 01004 01500
06: Nice 06088 06000; Antibes 06004 06600; Grasse 06069 06130
13: Marseille 13055 13001; Aix-en-Provence 13001 13100; Arles 13004 13200; Martigues 13056 13500
14: Caen 14118 14000; Lisieux 14366 14100; Hérouville-Saint-Clair 14327 14200
21: Dijon 21231 21000; Beaune 21054 21200; Chenôve 21166 21300
25: Besançon 25056 25000; Montbéliard 25388 25200; Pontarlier 25462 25300
29: Brest 29019 29200; Quimper 29232 29000; Morlaix 29151 29600
31: Toulouse 31555 31000; Colomiers 31149 31770; Muret 31395 31600
33: Bordeaux 33063 33000; Mérignac 33281 33700; Pessac 33318 33600; Libourne 33243 33500
34: Montpellier 34172 34000; Béziers 34032 34500; Sète 34301 34200
35: Rennes 35238 35000; Saint-Malo 35288 35400; Fougères 35115 35300
37: Tours 37261 37000; Joué-lès-Tours 37122 37300; Saint-Pierre-des-Corps 37233 37700
38: Grenoble 38185 38000; Échirolles 38151 38130; Vienne 38544 38200
42: Saint-Étienne 42218 42000; Roanne 42187 42300; Firminy 42095 42700
44: Nantes 44109 44000; Saint-Nazaire 44184 44600; Rezé 44143 44400
45: Orléans 45234 45000; Montargis 45208 45200; Gien 45155 45500
49: Angers 49007 49000; Cholet 49099 49300; Saumur 49328 49400
51: Reims 51454 51100; Châlons-en-Champagne 51108 51000; Épernay 51230 51200
54: Nancy 54395 54000; Vandœuvre-lès-Nancy 54547 54500; Lunéville 54329 54300
59: Lille 59350 59000; Roubaix 59512 59100; Tourcoing 59599 59200; Dunkerque 59183 59140
60: Beauvais 60057 60000; Compiègne 60159 60200; Creil 60175 60100
62: Arras 62041 62000; Calais 62193 62100; Lens 62498 62300
63: Clermont-Ferrand 63113 63000; Riom 63300 63200; Thiers 63430 63300; Issoire 63178 63500
63: Cournon-d’Auvergne 63124 63800; Chamalières 63075 63400; Ambert 63003 63600
67: Strasbourg 67482 67000; Haguenau 67180 67500; Schiltigheim 67447 67300
69: Lyon 69123 69001; Villeurbanne 69266 69100; Vénissieux 69259 69200
72: Le Mans 72181 72000; La Flèche 72154 72200
75: Paris 75056 75018
76: Rouen 76540 76000; Le Havre 76351 76600; Dieppe 76217 76200
77: Melun 77288 77000; Meaux 77284 77100; Chelles 77108 77500
78: Versailles 78646 78000; Mantes-la-Jolie 78361 78200; Trappes 78621 78190
86: Poitiers 86194 86000; Châtellerault 86066 86100
93: Saint-Denis 93066 93200; Bobigny 93008 93000; Montreuil 93048 93100; Aubervilliers 93001 93300
93: Pantin 93055 93500; Aulnay-sous-Bois 93005 93600; La Courneuve 93027 93120; Noisy-le-Sec 93053 93130
93: Stains 93072 93240; Sevran 93071 93270; Clichy-sous-Bois 93014 93390; Bagnolet 93006 93170
94: Créteil 94028 94000; Vitry-sur-Seine 94081 94400; Ivry-sur-Seine 94041 94200
974: Saint-Denis 97411 97400; Saint-Pierre 97416 97410; Le Tampon 97422 97430; Saint-Paul 97415 97460
"""
QUEBEC = (
    Commune("QC", "Montréal", "66023", "H2X 1Y4", "CA"),
    Commune("QC", "Québec", "23027", "G1R 4P5", "CA"),
    Commune("QC", "Laval", "65005", "H7N 0A1", "CA"),
    Commune("QC", "Longueuil", "58227", "J4K 1A1", "CA"),
    Commune("QC", "Sherbrooke", "43027", "J1H 1A1", "CA"),
)


def read(text: str) -> list[Commune]:
    found = []
    for line in text.strip().splitlines():
        department, _, communes = line.partition(": ")
        for each in communes.split("; "):
            name, code, postcode = each.rsplit(" ", 2)
            found.append(Commune(department, name, code, postcode))
    return found


COMMUNES = (*read(FRANCE), *QUEBEC)
