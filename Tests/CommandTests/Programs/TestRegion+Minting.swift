import Testing

/// A pass that a test bought.
struct BoughtPass {
    let id: String
    let token: String
    /// Its picture, a PNG.
    let picture: String
    let index: Int
}

extension TestRegion {
    /// Mints a pass with a picture.
    func mint(_ plan: String = "day", _ options: String..., clock: String? = nil) throws -> BoughtPass {
        try mint(plan, with: options, clock: clock)
    }

    /// Mints a pass with a picture.
    func mint(_ plan: String, with options: [String], clock: String? = nil) throws -> BoughtPass {
        let picture = scratch.path("\(Int.random(in: 0..<Int.max)).png")
        let arguments = ["mint", "--home", home, "--plan", plan, "--qr", picture, "--json"] + options
        return try Self.bought(
            Program.issuer.run(arguments, clock: clock).done().document(), picture: picture)
    }

    static func bought(_ document: JSON, picture: String) throws -> BoughtPass {
        BoughtPass(
            id: try #require(document["pass_id"]?.text), token: try #require(document["token"]?.text),
            picture: picture, index: try #require(document["entry_index"]?.whole))
    }
}
