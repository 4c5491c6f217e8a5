{{#EXTENSIONS}}<section id="extensions"><h2 class="section-title">[[programme.extension.heading]]</h2>
{{#ROW}}<div class="card extension"><p><b>{{TEXT}}</b><br>{{REASON}} <span class="quiet">({{WHO}}, {{WHEN}})</span></p>
{{#ANSWERED}}<p><b>{{TEXT}}</b>: {{REASON}} <span class="quiet">({{WHO}}, {{WHEN}})</span></p>{{/ANSWERED}}
{{#WAITS}}<p class="quiet">[[programme.extension.waits]]</p>{{/WAITS}}
{{#ANSWER}}<form class="form" method="post" action="{{PATH}}"><input type="hidden" name="csrf" value="{{CSRF}}">{{REASON_FIELD:none}}
<div class="form-actions"><button class="btn btn-primary" name="answer" value="granted">[[programme.extension.grant]]</button><button class="btn" name="answer" value="refused">[[programme.extension.refuse]]</button></div></form>{{/ANSWER}}
</div>{{/ROW}}
{{#ASK}}<details class="card more"{{#OPENED}} open{{/OPENED}}><summary>[[programme.extension.ask]]</summary><form class="form" method="post" action="{{PATH}}/extensions"><input type="hidden" name="csrf" value="{{CSRF}}">
{{DATE_FIELD:none}}{{REASON_FIELD:none}}
<div class="form-actions"><button class="btn">[[programme.extension.ask]]</button></div></form></details>{{/ASK}}
</section>{{/EXTENSIONS}}
