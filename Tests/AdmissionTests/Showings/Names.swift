import Passes

/// The names that the tables use.
enum Names {
    static let quzhou = region("quzhou")
    static let huangshan = region("huangshan")
    static let lab = region("test-lab")
    static let day = code("day")
    static let twoDay = code("two-day")
    static let north = code("north")
    static let south = code("south")
    static let museum = code("museum")
    static let peak = code("peak")
    static let coffee = code("coffee")
    static let dining = code("dining")
    static let gate = code("g1")
    static let pass = PassID.random()

    static func code(_ text: String) -> Code {
        guard let code = Code(text) else { preconditionFailure("\(text) is no code") }
        return code
    }

    private static func region(_ text: String) -> RegionID {
        guard let region = RegionID(text) else { preconditionFailure("\(text) is no region") }
        return region
    }
}

/// The keys that the tables use: drawn anew for each run, since nothing depends on their bytes.
enum Keys {
    static let quzhou = SigningKey.random()
    static let huangshan = SigningKey.random()
    static let lab = SigningKey.random()
    static let log = SigningKey.random()
    static let roster = SigningKey.random()
    static let holder = SigningKey.random()
    static let stranger = SigningKey.random()
}
