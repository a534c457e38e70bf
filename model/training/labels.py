"""The label sets of the model. Their order is part of the weights: append only, and train anew after any change."""

UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()

# The tags of the English UD treebanks: Penn Treebank's with HYPH, ADD, AFX, GW and NFP.
TAGS = (
    "NN IN DT NNP JJ . PRP NNS RB , VB CC VBD VBP VBZ VBN VBG CD TO MD PRP$ -LRB- -RRB- : '' `` WDT WRB WP HYPH RP "
    "UH POS NNPS JJR EX JJS NFP RBR GW ADD PDT RBS SYM LS $ FW WP$ AFX"
).split()

RELATIONS = (
    "root acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound compound:prt "
    "conj cop csubj csubj:outer csubj:pass dep det det:predet discourse dislocated expl fixed flat goeswith iobj list "
    "mark nmod nmod:desc nmod:poss nmod:unmarked nsubj nsubj:outer nsubj:pass nummod obj obl obl:agent obl:unmarked "
    "orphan parataxis punct reparandum vocative xcomp"
).split()

ENTITY_TYPES = "PERSON ORG GPE NORP LOC EVENT DATE MISC".split()
ENTITIES = ["O"] + [f"{part}-{kind}" for kind in ENTITY_TYPES for part in "BI"]

# Word shapes give the uncased encoder its letters' case back; workers/pipeline/annotate/language-model/word-shape.ts
# computes the same ids. `none` is that of the special pieces.
SHAPES = (
    "none lower title upper upper-short mixed initial acronym digit digit-mixed quote-open quote-close bracket "
    "punctuation caseless"
).split()

ROOT_RELATION = RELATIONS.index("root")


def as_json():
    return {"upos": UPOS, "tags": TAGS, "relations": RELATIONS, "entities": ENTITIES, "shapes": SHAPES}
