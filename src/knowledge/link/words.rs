//! Words that say what a person or an organisation does, by the kinds of the knowledge file.

/// Kinds of people and the words that go with them. Words of the last group are nobody's whom the tables know.
pub const PEOPLE: &[(&str, &str)] = &[
    (
        "politician",
        "president minister premier chancellor senator congressman congresswoman congressman representative lawmaker governor mayor mp mep politician leader candidate secretary deputy opposition speaker president-elect councillor councilman councilwoman vice-president taoiseach nominee legislator statesman premier-designate strongman dictator republican democrat conservative socialist populist incumbent ruler revolutionary rep sen gov",
    ),
    (
        "official",
        "director head chief administrator ambassador diplomat envoy commissioner official secretary minister spokesman spokeswoman spokesperson adviser advisor negotiator chairman chairwoman chair governor president general regulator deputy under-secretary inspector banker representative",
    ),
    (
        "military",
        "general admiral colonel commander marshal officer army soldier lieutenant brigadier major captain warlord general's guerrilla fighter rebel leader chief leader insurgent militant",
    ),
    (
        "royal",
        "king queen prince princess duke duchess emperor empress sultan emir crown monarch royal sheikh consort heir earl ruler tsar shah",
    ),
    (
        "business",
        "executive ceo founder billionaire chairman chairwoman entrepreneur businessman businesswoman investor tycoon magnate co-founder cofounder owner boss industrialist banker financier mogul chief president oligarch trader",
    ),
    (
        "science",
        "scientist physicist professor economist biologist chemist historian researcher epidemiologist philosopher mathematician laureate virologist astronomer engineer psychologist inventor anthropologist naturalist sociologist scholar geneticist astronaut cosmonaut immunologist physician doctor climatologist theorist linguist explorer",
    ),
    (
        "sport",
        "player footballer striker midfielder coach manager captain quarterback sprinter swimmer cyclist champion boxer golfer star driver gymnast goalkeeper forward skier batsman bowler defender athlete winger runner pitcher skater cricketer wrestler jockey medallist medalist olympian basketball tennis football jumper referee guard",
    ),
    (
        "arts",
        "actor actress singer director novelist writer author poet painter musician composer artist rapper filmmaker playwright star comedian conductor designer architect pianist dancer songwriter producer sculptor photographer guitarist violinist screenwriter soprano tenor drummer choreographer essayist performer entertainer model",
    ),
    (
        "media",
        "journalist editor anchor host presenter reporter columnist commentator broadcaster publisher correspondent interviewer pundit podcaster blogger mogul proprietor",
    ),
    (
        "religion",
        "pope cardinal archbishop bishop imam ayatollah rabbi patriarch cleric priest lama pastor evangelist preacher reverend mufti saint theologian pontiff leader monk nun",
    ),
    (
        "activist",
        "activist campaigner dissident advocate leader laureate lawyer reformer suffragist abolitionist organiser organizer whistleblower environmentalist feminist revolutionary prisoner",
    ),
    (
        "law",
        "judge justice lawyer attorney prosecutor solicitor barrister jurist advocate magistrate counsel",
    ),
    (
        "crime",
        "lord murderer boss gangster terrorist killer fugitive financier leader kingpin trafficker spy fraudster militant mastermind convict mobster",
    ),
    ("other", ""),
    (
        "private",
        "nurse teacher farmer resident student shopkeeper retiree mother father carpenter plumber waiter waitress neighbour neighbor pensioner housewife electrician mechanic baker fisherman barber hairdresser schoolteacher paramedic firefighter accountant clerk cashier witness bystander volunteer librarian chef surgeon dentist veterinarian mother-of-two shopper commuter passenger tourist grandmother grandfather schoolgirl schoolboy gardener cleaner welder miner bricklayer postman butcher grocer tailor truck-driver vendor tenant landlord homeowner roofer midwife pupil widow widower janitor housekeeper bartender receptionist salesman saleswoman intern trainee beekeeper dairyman",
    ),
];

/// Kinds of organisations and the words that go with them.
pub const ORGANISATIONS: &[(&str, &str)] = &[
    (
        "company",
        "company firm maker manufacturer retailer bank airline carrier giant carmaker automaker chain conglomerate insurer lender brand corporation group operator start-up startup supplier producer developer miner utility brewer supermarket studio platform exchange refiner drugmaker chipmaker contractor subsidiary",
    ),
    (
        "news outlet",
        "newspaper broadcaster channel magazine agency daily weekly tabloid website site network station outlet publication",
    ),
    ("party", "party coalition movement bloc faction alliance"),
    (
        "armed group",
        "militia group insurgents rebels faction guerrillas militants movement army force organisation organization paramilitary party",
    ),
    ("university", "university college institute school"),
    ("sports club", "club team side franchise"),
    ("league", "league competition division tournament"),
    ("sports body", "federation association committee governing body federation"),
    (
        "ngo",
        "charity group nonprofit organisation organization foundation watchdog campaign monitor ngo advocacy network",
    ),
    ("union", "union federation"),
    ("think tank", "institute think-tank thinktank centre center research group"),
    (
        "private",
        "bakery restaurant shop café cafe pub salon nursery kindergarten farm garage hairdresser barbershop pizzeria diner bookshop florist hostel band choir",
    ),
];

/// Whether a kind has a word.
pub fn has(groups: &[(&str, &str)], kind: &str, word: &str) -> bool {
    groups.iter().any(|(name, words)| *name == kind && words.split(' ').any(|listed| listed == word))
}

/// Whether any kind has a word.
pub fn any(groups: &[(&str, &str)], word: &str) -> bool {
    groups.iter().any(|(_, words)| words.split(' ').any(|listed| listed == word))
}
