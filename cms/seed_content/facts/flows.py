"""What the decision flows state and no guide stated before: all of it still to be verified."""

from cms.seed_content.facts.shape import to_verify

FLOWS = [
    to_verify(
        "informal-limits",
        "من يبقى في القطاع غير المهيكل لا يقدم تصريحات، لكنه لا يعطي فاتورة، ويصعب عليه الوصول إلى "
        "التغطية الصحية باشتراك وإلى تمويل الدولة، وقد يتعرض لغرامات.",
        "Rester dans l’informel : pas de déclarations, mais pas de facture, un accès plus difficile à "
        "l’AMO contributive et au financement public, et un risque d’amende.",
    ),
    to_verify(
        "association-profit",
        "الجمعية يؤسسها شخصان أو أكثر، بلا رأس مال. لا توزع الربح على أعضائها.",
        "Une association se fonde à deux personnes ou plus, sans capital. Elle ne partage pas de "
        "bénéfice entre ses membres.",
        value="2",
    ),
    to_verify(
        "gie-liability",
        "المجموعة ذات النفع الاقتصادي تجمع عضوين أو أكثر من المقاولات أو التعاونيات القائمة. رأس المال "
        "اختياري، والأعضاء مسؤولون عن الديون بالتضامن.",
        "Un groupement d’intérêt économique (GIE) réunit au moins deux entreprises ou coopératives "
        "existantes. Le capital est facultatif, et les membres répondent ensemble des dettes.",
        value="2",
    ),
    to_verify(
        "sarl-duties",
        "الشركة ذات المسؤولية المحدودة تمسك محاسبة وتؤدي الضرائب. القرار فيها أسرع من التعاونية.",
        "La SARL tient une comptabilité et paie des impôts. On y décide plus vite qu’en coopérative.",
    ),
    to_verify(
        "crafts-no-sanitary",
        "منتوجات الصناعة التقليدية غير الغذائية وغير التجميلية (زرابي، فخار، نسيج، خشب) لا يطلب لها "
        "ترخيص صحي عادة.",
        "Les produits d’artisanat qui ne sont ni des aliments ni des cosmétiques (tapis, poterie, "
        "tissage, bois) ne demandent d’ordinaire pas d’autorisation sanitaire.",
    ),
    to_verify(
        "services-permits",
        "بعض الخدمات تحتاج إلى رخصة خاصة من إدارتها: النقل، الإيواء السياحي، الإطعام، الصحة، "
        "التعليم. اسألوا الجماعة والإدارة المعنية قبل البدء.",
        "Certains services demandent une autorisation de leur administration : transport, hébergement "
        "touristique, restauration, santé, enseignement. Demandez à la commune et à l’administration "
        "concernée avant de commencer.",
    ),
]
