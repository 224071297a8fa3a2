import Testing

extension Plans {
    /// Plans whose passes are handed on, and one for students that is not.
    static let handedOn = """
        plans:
          - code: gift
            name: {zh: 礼品票, en: Gift pass}
            zones: [north, south]
            entries: {total: 3}
            transfer: 2
            attributes:
              class: {type: text, public: true}
              name: {type: text, personal: true}
            perks:
              - {code: coffee, uses: 2}
              - {code: boat, uses: 1}
          - code: fixed
            name: {zh: 本人票, en: Personal pass}
            zones: [north]
            holder: required
        """
}

extension TestRegion {
    /// A region that also sells ``Plans/handedOn``.
    static func handingOn() throws -> TestRegion {
        let region = try TestRegion()
        let file = try region.scratch.write(Plans.handedOn, to: "handed-on.yaml")
        try region.issuer("plan", "add", file).done()
        return region
    }

    /// The JSON that `show` prints.
    func show(_ pass: String) throws -> JSON { try issuer("show", pass, "--json").done().document() }
}
