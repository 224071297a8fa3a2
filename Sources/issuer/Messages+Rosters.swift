import Passes

extension Messages {
    /// What to tell about a roster; English in the error's own words, which engineers read in audits too.
    static func words(for error: RosterError) -> Phrase {
        Phrase(
            zh: "名册不可用：\(chinese(error))\n提示：请向出具名册的景区重新索取",
            en: "the roster cannot be used: \(error)\nhint: ask the region that issued it for a sound one")
    }

    private static func chinese(_ error: RosterError) -> String {
        switch error {
        case .tooLarge(let bytes, let limit): "文件有 \(bytes) 字节，最多 \(limit) 字节"
        case .malformed(let error): "不是名册文件，第 \(error.offset) 字节违反规则 \(error.rule)"
        case .value(let path): "\(path) 缺失或不对"
        case .threshold(let k, let keys): "名册有 \(keys) 把密钥，\(k) 个签名不到半数以上"
        case .memberTwice(let region): "景区 \(region) 重复出现"
        case .keyTwice(let key): "密钥 \(key) 重复出现，一把密钥只能有一种用途"
        case .badSignature(let key): "密钥 \(key) 的签名不对"
        case .unknownSigner(let key): "签名的密钥 \(key) 不在名册中"
        case .tooFewSignatures(let found, let needed): "只有 \(found) 个签名，需要 \(needed) 个"
        case .tooFewFromBefore(let found, let needed): "上一版的密钥只签了 \(found) 个，需要 \(needed) 个"
        case .notTheNextVersion(let found, let expected): "这是第 \(found) 版，应为第 \(expected) 版"
        case .tooManyChanges(let count): "一次变动了 \(count) 个成员，每版只能变动一个"
        }
    }
}
