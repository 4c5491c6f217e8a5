{{HEADER:none}}
<article class="card" lang="vi">
<div class="two-columns"><p><b>ỦY BAN NHÂN DÂN</b><br><b>{{WARD}}</b><br>Số: ......../UBND</p><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b>Độc lập - Tự do - Hạnh phúc</b><br><i>{{WARD}}, {{DATE}}</i></p></div>
<p><b>{{SUBJECT}}</b></p>
{{#PARAGRAPH}}<p>{{TEXT}}</p>
{{/PARAGRAPH}}
<div class="two-columns"><p class="small"><b><i>Nơi nhận:</i></b><br>- Như trên;<br>- {{UNIT}};<br>- Lưu: VT, {{CODE}}.</p><p><b>TM. ỦY BAN NHÂN DÂN</b><br><i>(Chức vụ, chữ ký, họ tên, đóng dấu)</i></p></div>
</article>
