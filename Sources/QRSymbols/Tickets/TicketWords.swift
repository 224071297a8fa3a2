/// Every word a ticket says of its own, Chinese and English.
enum TicketWords {
    static let kind = "入园凭证\nADMISSION PASS"
    static let validity = "有效期  VALID"
    static let zones = "开放区域  ZONES"
    static let perks = "权益  PERKS"
    static let attributes = "票面信息  DETAILS"
    static let number = "票号  PASS NUMBER"
    static let scanChinese = "请在闸机扫码入园"
    static let scanEnglish = "Show this code at the gate"
    static let careChinese = "凭码入园，先到先用；请勿拍照外传。"
    static let careEnglish =
        "Whoever shows the code first is let in: keep it to yourself, post no photo of it."
    static let test = "测试票  TEST"
    static let testNote = "仅供测试与培训\nfor testing only"
}
