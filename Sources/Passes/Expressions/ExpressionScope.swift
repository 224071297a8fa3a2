/// What the rules of one plan may speak of besides the fixed names: its attributes and zones.
public struct ExpressionScope: Hashable, Sendable {
    /// The types of the attributes that a token carries.
    public var attributes: [Code: ExpressionType]
    /// The attributes that stay with the region.
    public var personal: Set<Code>
    /// The zones.
    public var zones: Set<Code>

    /// Names what may be spoken of.
    public init(attributes: [Code: ExpressionType] = [:], personal: Set<Code> = [], zones: Set<Code> = []) {
        self.attributes = attributes
        self.personal = personal
        self.zones = zones
    }

    /// Takes attributes and zones of a plan.
    public init(_ plan: Plan) {
        let personal = plan.attributes.filter(\.value.isPersonal).keys
        self.init(
            attributes: plan.attributes.filter { !$1.isPersonal }.mapValues { ExpressionType($0.type) },
            personal: Plan.personalByDefault.reduce(into: Set(personal)) { all, key in
                guard let code = Code(key), plan.attributes[code] == nil else { return }
                all.insert(code)
            },
            zones: Set(plan.zones))
    }
}
