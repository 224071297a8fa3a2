/// A copy of a frame, made at most once, when first wanted.
final class Once {
    private let make: () -> FrameCopy
    private(set) lazy var value = make()

    init(_ make: @escaping () -> FrameCopy) {
        self.make = make
    }
}
