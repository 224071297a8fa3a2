import Passes

/// One attribute's value: text, integer, bool, or `{"commitment": hex}`.
struct VectorAttribute: Decodable {
    let value: Attribute.Value

    init(from decoder: any Decoder) throws {
        if let object = try? decoder.container(keyedBy: Key.self) {
            value = .commitment([UInt8](hex: try object.decode(String.self, forKey: .commitment)) ?? [])
            return
        }
        let single = try decoder.singleValueContainer()
        if let flag = try? single.decode(Bool.self) {
            value = .bool(flag)
        } else if let number = try? single.decode(Int64.self) {
            value = .integer(number)
        } else {
            value = .text(try single.decode(String.self))
        }
    }

    private enum Key: String, CodingKey { case commitment }
}
