import Passes

/// One perk: `[code, kind, value, uses, offline]`.
struct VectorPerk: Decodable {
    let perk: Perk?

    init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        let code = try list.decode(String.self)
        let kind = try list.decode(Int.self)
        let value = try list.decode(Int64.self)
        let uses = try list.decode(Int.self)
        let offline = try list.decode(Int.self)
        let meaning: Perk.Kind =
            switch kind {
            case 0: .uses
            case 1: .percent(Int(value))
            case 2: .amount(value)
            default: .unknown(kind: kind, value: value)
            }
        perk = Code(code).map {
            Perk(code: $0, kind: meaning, uses: uses == 0 ? nil : uses, offlineUses: offline)
        }
    }
}
